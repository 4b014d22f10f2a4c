"""Lets tests run where there is no event loop of our own, and no compiled library.

1. A test with fakes around it never really waits, so an async one is simply driven to its end.
2. Hypothesis is partly compiled, so tests of properties are skipped.  Worked cases run.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Coroutine
from types import ModuleType
from typing import Any

import pytest


class Absent:
    """Stands for any name of a library that is not here."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_: Any, **__: Any) -> Any:
        return self

    def __or__(self, _: Any) -> Any:
        return self

    def __ror__(self, _: Any) -> Any:
        return self


class Hypothesis(ModuleType):
    """Hypothesis, none of whose examples run."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent()

    @staticmethod
    def given(*_: Any, **__: Any) -> Any:
        """A test that is skipped, with no arguments to be filled in."""

        def skipped(_: Any) -> Any:
            @pytest.mark.skip(reason="Hypothesis is not here")
            def test() -> None: ...

            return test

        return skipped

    @staticmethod
    def settings(*_: Any, **__: Any) -> Any:
        """Leaves a test as it is."""
        return lambda test: test

    example = settings


Hypothesis.settings.register_profile = Hypothesis.settings.load_profile = lambda *_, **__: None  # type: ignore[attr-defined]
sys.modules["hypothesis"] = sys.modules["hypothesis.strategies"] = Hypothesis("hypothesis")
sys.modules["hypothesis"].strategies = sys.modules["hypothesis.strategies"]  # type: ignore[attr-defined]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run an async test."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = pyfuncitem._fixtureinfo.argnames
    run_to_end(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> object | None:
    """Make what an async fixture makes."""
    if not inspect.iscoroutinefunction(fixturedef.func):
        return None
    wanted = {name: request.getfixturevalue(name) for name in fixturedef.argnames}
    made = run_to_end(fixturedef.func(**wanted))
    fixturedef.cached_result = (made, fixturedef.cache_key(request), None)  # type: ignore[arg-type]
    return made


def run_to_end(work: Coroutine[Any, Any, object]) -> object:
    """Drive a coroutine that gives way at times, and waits for nothing; return its result."""
    while True:
        try:
            waits_for = work.send(None)
        except StopIteration as done:
            return done.value
        assert waits_for is None, f"it waits for {waits_for}"
