#!/usr/bin/env python3
"""Checks every RRULE of the deadline corpus against python-dateutil.

    tools/check_rrule.py [Tests/Fixtures/terms]

For each recurrence in the corpus files the rule must parse, and the days that dateutil expands it to must be
those that the recurrence's own unit and days say: in the right months, on the right days, the right distance apart,
and none after its end.
"""
import datetime
import pathlib
import re
import sys

from dateutil.rrule import rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "school-year": 12}


def recurrences(directory):
    for path in sorted(pathlib.Path(directory).glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith((" ", "#", "@")):
                continue
            for term in line.split(" | ")[0].split(" + "):
                rule = re.search(r"FREQ=\S+", term)
                if term.startswith("every ") and rule:
                    yield f"{path.name}:{number}", term, rule.group()


def places(term):
    found = re.search(r"on \[(.*?)\]", term)
    for place in found.group(1).split(", ") if found else []:
        words, out = place.split(), {}
        for key, value in zip(words, words[1:]):
            if key in ("month", "to", "day", "no"):
                out[key] = int(value)
        out["weekday"] = next((w for w in words if w in WEEKDAYS), None)
        yield out


def fits(day, place):
    if "month" in place:
        last = place.get("to", place["month"])
        months = range(place["month"], (last if last >= place["month"] else last + 12) + 1)
        if day.month not in [(m - 1) % 12 + 1 for m in months]:
            return False
    if "day" in place and day.day != place["day"]:
        return False
    tomorrow = day + datetime.timedelta(1)
    if place["weekday"]:
        if WEEKDAYS[day.weekday()] != place["weekday"]:
            return False
        if place.get("no", 0) > 0 and (day.day - 1) // 7 + 1 != place["no"]:
            return False
        if place.get("no") == -1 and (day + datetime.timedelta(7)).month == day.month:
            return False
    elif place.get("no") == -1 and tomorrow.day != 1:
        return False
    return True


def check(term, rule):
    words = term.split()
    interval = int(words[1]) if words[1].isdigit() else 1
    unit = words[2] if words[1].isdigit() else words[1]
    on = list(places(term))
    bounds = re.search(r" (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?(?: |$)", term)
    start = datetime.datetime.fromisoformat(bounds.group(1)) if bounds and bounds.group(1) else datetime.datetime(2021, 1, 1)
    days = list(rrulestr(rule, dtstart=start)[:24]) if "UNTIL" not in rule else list(rrulestr(rule, dtstart=start))[:24]
    if bounds and bounds.group(2):
        end = datetime.datetime.fromisoformat(bounds.group(2))
        if any(day > end for day in days):
            return "a day after the end"
    if not days and not (bounds and bounds.group(2)):
        return "never"
    if on:
        for day in days:
            if not any(fits(day, place) for place in on):
                return f"{day:%Y-%m-%d} is not in `on`"
        if not bounds and any(not any(fits(day, place) for day in days) for place in on):
            return "a day of `on` never comes"
    for a, b in zip(days, days[1:]):
        if on and (len(on) > 1 or any("to" in place for place in on)):
            break
        if unit in MONTHS:
            months = (b.year - a.year) * 12 + b.month - a.month
            if months != MONTHS[unit] * interval:
                return f"{months} months from {a:%Y-%m-%d} to {b:%Y-%m-%d}"
        elif (b - a).days != interval * (7 if unit == "week" else 1):
            return f"{(b - a).days} days apart"
    return None


def main():
    directory = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "Tests/Fixtures/terms"
    checked, wrong = 0, 0
    for place, term, rule in recurrences(directory):
        checked += 1
        problem = check(term, rule)
        if problem:
            wrong += 1
            print(f"{place}: {rule}: {problem}\n    {term}")
    print(f"{checked} rules checked, {wrong} wrong")
    sys.exit(bool(wrong or not checked))


main()
