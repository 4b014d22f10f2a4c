"""What a browser is, by what it says of itself."""

from __future__ import annotations

import pytest

from app.domain.admitted_browsers import recognise
from app.texts.admitted_browsers import name

ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "


@pytest.mark.parametrize(
    ("user_agent", "said"),
    [
        (IPHONE + "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
         "Safari on an iPhone"),
        (IPHONE + "(KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1",
         "Chrome on an iPhone"),
        (IPHONE + "(KHTML, like Gecko) FxiOS/127.0 Mobile/15E148 Safari/605.1.15",
         "Firefox on an iPhone"),
        ("Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
         "Safari on an iPad"),
        (ANDROID + "Chrome/126.0.0.0 Mobile Safari/537.36", "Chrome on an Android phone"),
        (ANDROID + "Chrome/126.0.0.0 Safari/537.36", "Chrome on an Android tablet"),
        (ANDROID + "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
         "Samsung Internet on an Android phone"),
        ("Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0",
         "Firefox on an Android phone"),
        (WINDOWS + "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge on Windows"),
        (WINDOWS + "Chrome/126.0.0.0 Safari/537.36 OPR/111.0.0.0", "Opera on Windows"),
        (MAC + "Version/17.5 Safari/605.1.15", "Safari on a Mac"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
         "Firefox on Linux"),
        ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/126.0.0.0 Safari/537.36",
         "Chrome on a Chromebook"),
        ("curl/8.5.0", "A browser on a device we don’t know"),
        ("", "A browser on a device we don’t know"),
    ],
)  # fmt: skip
def test_a_device_is_called_what_a_person_would_call_it(user_agent: str, said: str) -> None:
    assert name(recognise(user_agent, is_here=False)) == said


def test_the_computer_itself_is_called_this_computer() -> None:
    user_agent = WINDOWS + "Chrome/126.0.0.0 Safari/537.36"
    assert name(recognise(user_agent, is_here=True)) == "Chrome on this computer"
