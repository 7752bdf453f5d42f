"""Reads the text of every cell of the documents named, as the yardstick for DOCX."""
import sys

import docx

for path in sys.argv[1:]:
    for table in docx.Document(path).tables:
        for row in table.rows:
            for cell in row.cells:
                cell.text
