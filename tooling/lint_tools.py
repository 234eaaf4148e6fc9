"""Checks that are other people's programs."""

import os
import subprocess

from . import addons

# Not OCA's layout of translations: it empties every text that reads the same in both languages, and an empty text is
# what our own check calls untranslated.
NO_LAYOUT = "--disable=po-pretty-format"


class Tools:
    """Calls the linters from their own folder of packages."""

    def __init__(self, paths, packages):
        self.paths = paths
        self.environment = {**os.environ, "PYTHONPATH": f"{packages}{os.pathsep}{paths.root}", "NO_COLOR": "1"}
        self.modules = [*addons.OURS, str((paths.addons / addons.DFSG).relative_to(paths.root))]

    def call(self, module, *arguments):
        """Run a Python module; its lines are findings when it fails, and a failure is never empty."""
        done = subprocess.run(
            [self.paths.python, "-m", module, *arguments],
            cwd=self.paths.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if not done.returncode:
            return []
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        return lines or [f"{module} failed with exit code {done.returncode}"]

    def ruff_check(self):
        """Rules of pyproject.toml."""
        return self.call("ruff", "check", "--quiet", "--output-format=concise", ".")

    def ruff_format(self):
        """Files that ruff would write differently."""
        return self.call("ruff", "format", "--check", "--output-format=concise", ".")

    def pylint(self):
        """pylint-odoo with OCA's sets, from .pylintrc."""
        return self.call("pylint", "--rcfile=.pylintrc", "--score=n", *self.modules)

    def oca_modules(self):
        """OCA's checks of manifests, XML and CSV."""
        return self.call("oca_pre_commit_hooks.cli", *self.manifests())

    def oca_po(self):
        """OCA's checks of translation files."""
        files = self.translation_files()
        return self.call("oca_pre_commit_hooks.cli_po", NO_LAYOUT, *files) if files else []

    def translations(self, files):
        """Every Indonesian translation is there, complete and usable."""
        wanted = [f"{name}/i18n/id.po" for name in addons.OURS]
        absent = [f"{name} is missing" for name in wanted if not (self.paths.root / name).is_file()]
        there = [name for name in wanted if (self.paths.root / name).is_file()]
        return absent + (self.call("tooling.lint_po", *there) if there else [])

    def fix(self):
        """Let the tools that can rewrite files do so; what is left is found by the checks."""
        self.call("oca_pre_commit_hooks.cli", "--fix", *self.manifests())
        if self.translation_files():
            self.call("oca_pre_commit_hooks.cli_po", NO_LAYOUT, "--fix", *self.translation_files())
        self.call("ruff", "check", "--quiet", "--fix", ".")
        self.call("ruff", "format", "--quiet", ".")

    def translation_files(self):
        """All translations and their templates."""
        return [str(file) for module in self.modules for file in (self.paths.root / module).glob("i18n/*.po*")]

    def manifests(self):
        """The addons as OCA's checks want them named."""
        return [f"{module}/__manifest__.py" for module in self.modules]
