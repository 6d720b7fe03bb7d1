"""Draws lines on a time axis, as wide as a phone can show; is told every word, and where things stand."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from domain.calendars import Mark
from domain.languages import Language
from handlers.fonts import Face, Fonts, cut, writable
from handlers.timeline_layout import LEFT, MARGIN, RIGHT, WIDTH, Axis, Label

HEAD, AXIS = 120, 84
"""Pixels for the title, and for the months below it."""
ROW, LEVEL = 104, 32
"""Height of a row without its days, and of each line of days."""
LEGEND = 50
FINE = 3
"""Shapes are drawn so many times larger and made smaller again, which smooths their edges; letters are smooth."""

PAPER, INK, FAINT, GRID = "#FFFFFF", "#1B1F24", "#6B7480", "#E3E7EC"
WELL, SOON, VERY_SOON, KEPT = "#2E9E5B", "#D97F00", "#D0342C", "#F6D9A8"
COLOURS = {Mark.END: INK, Mark.LOSS: VERY_SOON, Mark.ACTION: "#2F6FDE"}
SOON_DAYS, VERY_SOON_DAYS = 14, 3


@dataclass(frozen=True)
class Row:
    """One line: its name, how long it has until its next day, and all its days."""

    name: str
    left: str
    next_day: date
    days: dict[Mark, date]


@dataclass(frozen=True)
class Scene:
    """All that is on the picture. `legend` says what each mark means."""

    language: Language
    title: str
    today: date
    today_said: str
    rows: list[Row]
    legend: dict[Mark, str]


class Painter:
    """Draws one picture at a time, beside the event loop: each takes half a second and twenty megabytes."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._free = asyncio.Lock()

    async def paint(self, scene: Scene) -> bytes:
        """The picture as PNG, 1080 pixels wide."""
        async with self._free:
            return await asyncio.to_thread(paint, scene, self._fonts)


def paint(scene: Scene, fonts: Fonts) -> bytes:
    plan = _Plan(scene, fonts)
    large = Image.new("RGB", (WIDTH * FINE, plan.height * FINE), PAPER)
    _draw_shapes(plan, ImageDraw.Draw(large))
    image = large.resize((WIDTH, plan.height), Image.Resampling.LANCZOS)
    _write_words(plan, ImageDraw.Draw(image))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


class _Plan:
    """The measured picture: what shapes and words both need to know."""

    def __init__(self, scene: Scene, fonts: Fonts) -> None:
        self.scene = scene
        self.title = fonts.face(scene.language, 46, bold=True)
        self.name = fonts.face(scene.language, 36, bold=True)
        self.small = fonts.face(scene.language, 28)
        self.axis = Axis([day for row in scene.rows for day in row.days.values()], scene.today)
        self.rows: list[tuple[int, Row, list[Label]]] = []
        top = HEAD + AXIS
        for row in scene.rows:
            labels = self.axis.labels(row.days, self.small.getlength)
            self.rows.append((top, row, labels))
            top += ROW + LEVEL * (1 + max(label.level for label in labels))
        self.bottom = top
        self.legend = self._legend()
        self.height = top + LEGEND * (self.legend[-1][1] + 1) + MARGIN

    def _legend(self) -> list[tuple[Mark, int, float]]:
        """The marks on the picture: the line of each, counted from 0, and its left edge."""
        placed: list[tuple[Mark, int, float]] = []
        line, x = 0, float(LEFT)
        for mark in Mark:
            if not any(mark in row.days for row in self.scene.rows):
                continue
            wide = 42 + self.small.getlength(writable(self.scene.legend[mark]))
            if x > LEFT and x + wide > RIGHT:
                line, x = line + 1, float(LEFT)
            placed.append((mark, line, x))
            x += wide + 42
        return placed

    def legend_y(self, line: int) -> int:
        return self.bottom + 34 + LEGEND * line


def _urgency(day: date, today: date) -> str:
    left = (day - today).days
    if left <= VERY_SOON_DAYS:
        return VERY_SOON
    return SOON if left <= SOON_DAYS else WELL


# -- shapes, FINE times as large


def _draw_shapes(plan: _Plan, pen: ImageDraw.ImageDraw) -> None:
    tick = RIGHT - plan.small.getlength(writable(plan.scene.today_said)) - 20
    _upright(pen, tick, HEAD - 60, HEAD - 20, INK, 4)  # tells what the ticks on the bars are
    for month in plan.axis.months:
        _upright(pen, plan.axis.x(month), HEAD + AXIS - 30, plan.bottom - 8, GRID, 2)
    for top, row, _ in plan.rows:
        _draw_row(plan, pen, row, top + 70)
    for mark, line, x in plan.legend:
        _draw_mark(pen, mark, x + 16, plan.legend_y(line))


def _draw_row(plan: _Plan, pen: ImageDraw.ImageDraw, row: Row, middle: int) -> None:
    """In colour until the service ends (or keeping alive is due), pale while the number is kept; today; the marks."""
    marks, today = plan.axis.marks(row.days), plan.scene.today
    lives = Mark.END if Mark.END in row.days else Mark.ACTION
    _bar(pen, RIGHT, middle, GRID)
    if Mark.LOSS in marks:
        _bar(pen, marks[Mark.LOSS], middle, KEPT)
    if lives in marks:
        _bar(pen, marks[lives], middle, _urgency(row.days[lives], today))
    _upright(pen, plan.axis.x(today), middle - 20, middle + 20, INK, 4)
    for mark, x in marks.items():
        _draw_mark(pen, mark, x, middle)


def _upright(pen: ImageDraw.ImageDraw, x: float, top: float, bottom: float, colour: str, width: int) -> None:
    pen.line(((x * FINE, top * FINE), (x * FINE, bottom * FINE)), colour, width * FINE)


def _bar(pen: ImageDraw.ImageDraw, right: float, middle: float, colour: str) -> None:
    box = (LEFT * FINE, (middle - 9) * FINE, max(right, LEFT + 18) * FINE, (middle + 9) * FINE)
    pen.rounded_rectangle(box, 9 * FINE, colour)


def _draw_mark(pen: ImageDraw.ImageDraw, mark: Mark, x: float, y: float) -> None:
    """A disc, a diamond or a triangle, told apart without their colours, too; on a rim of paper."""
    for radius, colour in ((19, PAPER), (14, COLOURS[mark])):
        cx, cy, r, wide = x * FINE, y * FINE, radius * FINE, radius * FINE * 1.15
        match mark:
            case Mark.END:
                pen.ellipse((cx - r, cy - r, cx + r, cy + r), colour)
            case Mark.LOSS:
                pen.polygon(((cx, cy - wide), (cx + wide, cy), (cx, cy + wide), (cx - wide, cy)), colour)
            case Mark.ACTION:
                pen.polygon(((cx, cy - wide), (cx + wide, cy + r), (cx - wide, cy + r)), colour)


# -- words


def _write_words(plan: _Plan, pen: ImageDraw.ImageDraw) -> None:
    scene, said = plan.scene, writable(plan.scene.today_said)
    _write(pen, (RIGHT, HEAD - 30), said, FAINT, plan.small, "rs")
    room = RIGHT - LEFT - plan.small.getlength(said) - 2 * MARGIN
    _write(pen, (LEFT, HEAD - 30), cut(writable(scene.title), plan.title, room), INK, plan.title, "ls")
    _write_months(plan, pen)
    for top, row, labels in plan.rows:
        left = writable(row.left)
        _write(pen, (RIGHT, top + 40), left, _urgency(row.next_day, scene.today), plan.name, "rs")
        room = RIGHT - LEFT - plan.name.getlength(left) - MARGIN
        _write(pen, (LEFT, top + 40), cut(writable(row.name), plan.name, room), INK, plan.name, "ls")
        for label in labels:
            _write(
                pen, (label.left, top + 116 + LEVEL * label.level), label.text, COLOURS[label.mark], plan.small, "ls"
            )
    for mark, line, x in plan.legend:
        _write(pen, (x + 42, plan.legend_y(line)), writable(scene.legend[mark]), FAINT, plan.small, "lm")


def _write_months(plan: _Plan, pen: ImageDraw.ImageDraw) -> None:
    """As many as have room, in digits: never ambiguous, in no language."""
    taken = float(LEFT)
    for month in plan.axis.months:
        said = f"{month:%Y-%m}"
        half = plan.small.getlength(said) / 2
        x = min(max(plan.axis.x(month), LEFT + half), RIGHT - half)
        if x - half >= taken:
            _write(pen, (x, HEAD + AXIS - 40), said, FAINT, plan.small, "ms")
            taken = x + half + 24


def _write(pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, colour: str, face: Face, anchor: str) -> None:
    """Words with a little paper around them, where lines run below. The anchors are Pillow's."""
    pen.text(at, text, colour, face, anchor=anchor, stroke_width=3, stroke_fill=PAPER)
