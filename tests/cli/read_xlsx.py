# SPDX-License-Identifier: MIT
# Reads a spreadsheet as another program does: a line for each cell that has something, with its
# sheet, place, type (s text, n number, d day, f formula) and value.
import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]):
    print(sheet.title, "frozen", sheet.freeze_panes, sep="\t")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                kind = cell.data_type
                value = cell.value.date().isoformat() if kind == "d" else cell.value
                print(sheet.title, cell.coordinate, kind, value, cell.number_format, sep="\t")
            if cell.hyperlink:
                print(sheet.title, cell.coordinate, "link", sep="\t")
