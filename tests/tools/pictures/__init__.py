"""The figures in `assets/figures`, drawn from poses, so that they can be changed.

    python -m tests.tools.pictures          write all figures anew
    python -m tests.tools.pictures SHEET    also write a page SHEET that shows them all, captioned

1. A person is a skeleton in space with bones of constant length (`skeleton`); hands and feet are
   told where to be, knees and elbows follow.  What cannot be reached is refused.
2. Flesh is round: every part is the hull of balls, seen without perspective (`flesh`, `shapes`).
3. A ball is moved until it touches the body; the wall then stands where the ball ends (`contact`).
4. Who moves has two or more poses, and pictures on the way between them (`motion`, `easing`).
5. One panel, one palette, one person: `palette`, `scene`.
6. A picture is one file without text, scripts, styles or anything from elsewhere.

Lengths are in centimetres, angles in degrees.  In space x is to the right of who looks at somebody
from the front, y is up, z is towards them; so an unturned person looks along z, and has x at their
left.
"""
