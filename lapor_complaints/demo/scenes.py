"""One function per scene: draw on a 960 x 720 canvas with the given dice."""

WIDTH, HEIGHT = 960, 720
SKY, NIGHT, ASPHALT, GRASS, WALL = "#b9d3e4", "#141a2b", "#6b6d70", "#6f9455", "#d9c9a8"


def _street(draw, dice, sky=SKY, asphalt=ASPHALT):
    """Draw a street that runs to the horizon, with houses and hills."""
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill=sky)
    hills = [(x, 300 - dice.randint(20, 120)) for x in range(0, WIDTH + 120, 120)]
    draw.polygon([(0, 330), *hills, (WIDTH, 330)], fill="#5d7f63" if sky != NIGHT else "#1d2a33")
    draw.rectangle((0, 320, WIDTH, HEIGHT), fill=GRASS if sky != NIGHT else "#20291f")
    draw.polygon([(420, 320), (540, 320), (940, HEIGHT), (20, HEIGHT)], fill=asphalt)
    for top, size in ((350, 8), (420, 14), (510, 22), (620, 32)):
        draw.polygon([(480 - size / 4, top), (480 + size / 4, top), (480 + size / 2, top + size * 2),
                      (480 - size / 2, top + size * 2)], fill="#e6e2d2")  # fmt: skip
    for left in (40, 210, 690, 820):
        _house(draw, left, 210 + dice.randint(-20, 20), sky == NIGHT)


def _house(draw, left, top, dark=False):
    draw.rectangle((left, top, left + 120, 330), fill="#3a3a40" if dark else WALL)
    draw.polygon([(left - 14, top), (left + 60, top - 55), (left + 134, top)], fill="#2c2426" if dark else "#9c4a38")
    draw.rectangle((left + 42, 260, left + 76, 330), fill="#5a4632")


def _blob(draw, dice, center, size, fill):
    """Draw an uneven round shape."""
    x, y = center
    for _ in range(26):
        dx, dy = dice.uniform(-1, 1) * size * 0.6, dice.uniform(-1, 1) * size * 0.3
        r = size * dice.uniform(0.25, 0.5)
        draw.ellipse((x + dx - r, y + dy - r / 2, x + dx + r, y + dy + r / 2), fill=fill)


def _lamp(draw, lit):
    draw.line((700, 640, 700, 190), fill="#8a8f96", width=10)
    draw.line((700, 195, 600, 175), fill="#8a8f96", width=8)
    if lit:
        draw.polygon([(590, 185), (430, 700), (760, 700)], fill="#5c5638")
        draw.ellipse((570, 160, 630, 200), fill="#fff3b0")
    else:
        draw.ellipse((580, 166, 620, 192), fill="#4a4f57")


def pothole(draw, dice):
    _street(draw, dice)
    _blob(draw, dice, (400, 560), 150, "#4b3c2c")
    _blob(draw, dice, (405, 570), 100, "#8d8160")


def road_fixed(draw, dice):
    _street(draw, dice)
    draw.polygon([(300, 500), (560, 500), (600, 640), (240, 640)], fill="#3a3b3d")


def flood(draw, dice):
    _street(draw, dice, sky="#9aa7ad")
    draw.rectangle((0, 390, WIDTH, HEIGHT), fill="#8a7650")
    for _ in range(60):
        x, y = dice.randint(0, WIDTH), dice.randint(400, HEIGHT)
        draw.arc((x, y, x + 70, y + 12), 180, 360, fill="#b39d74", width=3)


def drain_dug(draw, dice):
    """Draw a drain half emptied, with the soil heaped beside it."""
    _street(draw, dice)
    draw.polygon([(300, 320), (345, 320), (240, HEIGHT), (20, HEIGHT)], fill="#8f8a80")
    draw.polygon([(312, 330), (334, 330), (190, HEIGHT), (70, HEIGHT)], fill="#3d372c")
    for _ in range(50):
        _blob(draw, dice, (330 + dice.gauss(0, 60), 600 + dice.gauss(0, 30)), 34, dice.choice(("#5b4630", "#6f573b")))
    draw.line((430, 650, 500, 430), fill="#b98a4d", width=10)


def landslide(draw, dice):
    _street(draw, dice)
    draw.polygon([(0, 200), (180, 260), (470, 620), (0, HEIGHT)], fill="#7b5637")
    for _ in range(45):
        x = dice.randint(20, 420)
        _blob(draw, dice, (x, 420 + dice.randint(0, 220)), dice.randint(14, 40), dice.choice(("#6a6460", "#8d6844")))


def dark_street(draw, dice):
    _street(draw, dice, sky=NIGHT, asphalt="#23252b")
    _lamp(draw, lit=False)


def lamp_on(draw, dice):
    _street(draw, dice, sky=NIGHT, asphalt="#2f3138")
    _lamp(draw, lit=True)


def trash(draw, dice):
    _street(draw, dice)
    for _ in range(60):
        x, y = 300 + dice.gauss(0, 130), 600 + dice.gauss(0, 55)
        color = dice.choice(("#20242b", "#d8d8d2", "#3f6fa8", "#b23b34", "#e0b13a"))
        _blob(draw, dice, (x, y), dice.randint(24, 60), color)


def clean(draw, dice):
    _street(draw, dice)
    draw.rectangle((150, 470, 330, 640), fill="#2f7d4a")
    draw.rectangle((140, 452, 340, 476), fill="#25613a")


def dirty_water(draw, dice):
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#c9c4b6")
    draw.polygon([(200, 0), (760, 0), (900, HEIGHT), (60, HEIGHT)], fill="#5b4a2e")
    for _ in range(30):
        x, y = dice.randint(220, 720), dice.randint(30, 700)
        color = dice.choice(("#2b2418", "#7d6a3d"))
        draw.ellipse((x, y, x + dice.randint(20, 90), y + dice.randint(8, 24)), fill=color)


def tree(draw, dice):
    _street(draw, dice)
    draw.polygon([(120, 620), (170, 620), (690, 250), (670, 225)], fill="#5c4128")
    for _ in range(14):
        _blob(draw, dice, (650 + dice.gauss(0, 70), 230 + dice.gauss(0, 40)), 70, dice.choice(("#2f5a2b", "#40753a")))
    draw.line((0, 180, WIDTH, 235), fill="#202020", width=4)


def parking(draw, dice):
    _street(draw, dice)
    for index, color in enumerate(("#b23b34", "#e8e8e6", "#31507a", "#35383d", "#c9a227", "#e8e8e6")):
        left, top = 90 + (index % 3) * 250 + dice.randint(-10, 10), 430 + index // 3 * 130
        draw.rounded_rectangle((left, top, left + 210, top + 80), 18, fill=color)
        draw.rounded_rectangle((left + 40, top - 38, left + 165, top + 10), 16, fill="#9fb6c2")
        for wheel in (left + 25, left + 150):
            draw.ellipse((wheel, top + 60, wheel + 40, top + 100), fill="#17181a")


def pole(draw, dice):
    _street(draw, dice)
    draw.line((600, 660, 470, 120), fill="#77706a", width=16)
    for height in (140, 170):
        draw.line((0, height - 60, 474, height, WIDTH, height + 120), fill="#202020", width=4)


def roof(draw, dice):
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#cfc6b4")
    for left in range(0, WIDTH, 80):
        draw.rectangle((left, 0, left + 74, 330), fill="#b5aa97")
    for _ in range(4):
        _blob(draw, dice, (dice.randint(120, 840), dice.randint(60, 280)), 110, "#7f6d4c")
    draw.rectangle((0, 330, WIDTH, 345), fill="#5a4632")
    draw.ellipse((380, 600, 560, 660), fill="#8fb3c4")


def chat(draw, dice):
    """Draw a conversation on a phone, as bars without words."""
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#e7ddd3")
    draw.rectangle((0, 0, WIDTH, 80), fill="#1f6f5c")
    for row in range(6):
        mine, width, top = row % 2, dice.randint(300, 560), 110 + row * 98
        left = WIDTH - width - 40 if mine else 40
        draw.rounded_rectangle((left, top, left + width, top + 76), 18, fill="#d6f0c8" if mine else "#ffffff")
        for line in (22, 46):
            right = left + width - dice.randint(40, 160)
            draw.rectangle((left + 24, top + line, right, top + line + 10), fill="#9aa39c")


def letter_scan(draw, dice):
    """Draw a letter on a desk: lines in place of words, a signature, a stamp."""
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#8a6f52")
    draw.polygon([(250, 20), (720, 34), (706, 706), (236, 690)], fill="#fbf8ef")
    for row in range(14):
        top, right = 150 + row * 30, 640 - dice.randint(0, 90)
        draw.line((290, top, right, top + 4), fill="#55504a", width=6)
    draw.line((500, 640, 560, 600, 590, 650, 640, 610), fill="#27408b", width=5)
    draw.ellipse((430, 590, 520, 670), outline="#6a3fa0", width=6)
