"""The databases of a test run: a template that is kept, and a copy that is used up."""

from . import addons
from .console import step
from .database import Databases
from .stamp import fingerprint
from .virtualenv import requirements

# No underscore: the log scanner takes lapor_ for one of our addons.
NAME = "laportest"
TEMPLATE = "laporbase"


def template_key(odoo, modules):
    """Changes when the template has to be made again."""
    stamps = sorted((odoo.paths.lapor / "stamps").glob("odoo.json"))
    return fingerprint(str(odoo.source.python), *modules, *stamps, requirements("odoo"), requirements("oca"))


def template(odoo, databases):
    """Return the name of a database with everything the addons depend on installed."""
    modules = addons.foundation(odoo.paths.root, odoo.source)
    name = f"{TEMPLATE}{template_key(odoo, modules)}"
    if databases.exists(name):
        return name
    for old in databases.names():
        if old.startswith(TEMPLATE):
            databases.drop(old)
    draft = f"{TEMPLATE}draft"
    with step("Making the template of the test database"):
        databases.create(draft)
        options = ["-i", ",".join(modules), "--skip-auto-install", "--load-language", addons.LANGUAGE]
        odoo.work(draft, *options, log="template", sentence="The template could not be made.")
        databases.rename(draft, name)
    return name


def fresh(odoo):
    """Return the test database, new from the template."""
    databases = Databases(odoo)
    databases.copy(template(odoo, databases), NAME)
    databases.forget_durability(NAME)
    return NAME


def copies(odoo, count):
    """Return the test database and as many copies of it as make ``count``; what is tested writes into all."""
    databases = Databases(odoo)
    names = [NAME, *(f"{NAME}{number}" for number in range(2, count + 1))]
    for name in names[1:]:
        databases.copy(NAME, name)
        databases.forget_durability(name)
    return names


def drop_copies(odoo):
    """Remove the copies, also those of an earlier run that was cut off."""
    databases = Databases(odoo)
    for name in databases.names():
        if name.startswith(NAME) and name != NAME:
            databases.drop(name)
