"""The numbers of AT-SPI (at-spi2-core, atspi-constants.h) in our plain words."""

from __future__ import annotations

LABEL_FOR, LABELLED_BY = 1, 2

STATE_BITS = {1: "active", 4: "checked", 7: "editable", 10: "expanded", 12: "focused", 16: "modal", 23: "selected", 25: "showing"}

ROLE_WORDS = {
    2: "dialog", 5: "table", 6: "canvas", 7: "check box", 8: "menu item", 9: "dialog", 10: "column header", 11: "combo box",
    12: "entry", 13: "icon", 15: "slider", 16: "dialog", 17: "panel", 18: "canvas", 19: "dialog", 20: "group", 22: "dialog",
    23: "window", 24: "group", 26: "icon", 27: "image", 28: "document", 29: "label", 31: "list", 32: "list item", 33: "menu",
    34: "menu bar", 35: "menu item", 36: "group", 37: "tab", 38: "tab list", 39: "panel", 40: "password", 41: "menu", 43: "button",
    44: "radio button", 45: "menu item", 46: "group", 47: "row header", 48: "scroll bar", 49: "group", 51: "slider", 52: "spin button",
    53: "group", 54: "group", 55: "table", 56: "table cell", 57: "column header", 58: "row header", 59: "menu item", 60: "terminal",
    61: "text", 62: "button", 63: "tool bar", 65: "list", 66: "table", 69: "window", 73: "text", 75: "window", 76: "entry", 77: "entry",
    79: "entry", 81: "label", 82: "document", 83: "heading", 84: "document", 85: "group", 87: "group", 88: "link", 91: "tree item",
    92: "document", 93: "document", 94: "document", 95: "document", 96: "document", 98: "list", 99: "panel", 100: "image", 116: "text",
    122: "text", 123: "text", 129: "button", 130: "switch",
}
