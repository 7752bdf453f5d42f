"""A plot as SVG, written by hand: how time and memory grow, both axes logarithmic, beside a line that is linear."""
import math

WIDTH, HEIGHT, MARGIN = 420, 300, 50
COLOURS = {"DOCX rows": "#1f6feb", "text rows": "#2da44e", "files": "#bf3989"}


def growth(lines):
    panels = [panel(lines, "seconds", "time against 1×", 0), panel(lines, "memory", "memory against 1×", WIDTH)]
    style = "font: 12px sans-serif"
    body = "\n".join(panels)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{2 * WIDTH}" height="{HEIGHT}" style="{style}">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n'
    )


def panel(lines, measure, title, left):
    def x(factor):
        return left + MARGIN + math.log2(factor) / 4 * (WIDTH - 2 * MARGIN)

    def y(ratio):
        return HEIGHT - MARGIN - math.log2(max(ratio, 0.7)) / 4.5 * (HEIGHT - 2 * MARGIN)

    parts = [f'<text x="{left + WIDTH / 2}" y="24" text-anchor="middle">{title}</text>']
    for factor in (1, 2, 4, 8, 16):
        parts.append(f'<text x="{x(factor)}" y="{HEIGHT - MARGIN + 18}" text-anchor="middle">{factor}×</text>')
        parts.append(f'<text x="{left + MARGIN - 8}" y="{y(factor) + 4}" text-anchor="end">{factor}×</text>')
        parts.append(f'<path d="M{x(1)} {y(factor)}H{x(16)}" stroke="#ddd"/>')
    parts.append(f'<path d="M{x(1)} {y(1)}L{x(16)} {y(16)}" stroke="#888" stroke-dasharray="4 4"/>')
    for index, (name, points) in enumerate(lines.items()):
        colour = COLOURS[name]
        places = [(x(p["factor"]), y(p[measure] / points[0][measure])) for p in points]
        path = "L".join(f"{a:.1f} {b:.1f}" for a, b in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in places]
        parts.append(f'<text x="{left + MARGIN + 8}" y="{MARGIN + 14 * index}" fill="{colour}">{name}</text>')
    return "\n".join(parts)
