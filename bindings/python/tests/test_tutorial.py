"""The blocks of docs/python.md print what stands below them."""
import contextlib
import io
import os
import pathlib
import re
import unittest

TREE = pathlib.Path(__file__).resolve().parents[3]
BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:```\n(.*?)^```\n)?", re.M | re.S)


class Tutorial(unittest.TestCase):
    maxDiff = None

    def test_every_block(self):
        text = (TREE / "docs/python.md").read_text(encoding="utf-8")
        blocks = list(BLOCK.finditer(text))
        self.assertEqual(len(blocks), text.count("```python\n"))
        self.assertGreater(len(blocks), 8)
        names = {"__name__": "tutorial"}
        os.chdir(TREE)
        for block in blocks:
            code, expected = block.groups()
            printed = io.StringIO()
            line = text[:block.start()].count("\n") + 1
            with contextlib.redirect_stdout(printed):
                exec(compile("\n" * line + code, "docs/python.md", "exec"), names)
            with self.subTest(line=line):
                # A page shows the blanks within numbers as any others.
                self.assertEqual(printed.getvalue().replace("\N{NO-BREAK SPACE}", " "),
                                 expected or "")


if __name__ == "__main__":
    unittest.main()
