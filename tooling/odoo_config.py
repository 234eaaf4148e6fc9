"""Odoo's configuration file, generated for this checkout."""

import configparser
import secrets

from . import ports, private_file


def addons_path(paths, source):
    """Odoo's own addons, those only this build needs, and LAPOR's."""
    return [*source.addons, paths.addons, paths.root]


def settings(paths, source, postgres, master_password):
    """The options as a dict; connection options only for the private cluster.

    A server of the person's own stays described by its PG* variables, passwords included.
    """
    options = {
        "addons_path": ",".join(map(str, addons_path(paths, source))),
        "data_dir": paths.data,
        "admin_passwd": master_password,
        "list_db": "False",
        "http_interface": ports.LOOPBACK,
        "workers": "0",
        "max_cron_threads": "1",
    }
    if postgres:
        options |= {
            "db_host": postgres["PGHOST"],
            "db_port": postgres["PGPORT"],
            "db_user": postgres["PGUSER"],
        }
    return options


def known_master_password(file):
    """The password of an earlier run, or a new random one."""
    parser = configparser.RawConfigParser()
    try:
        parser.read(file)
        return parser["options"]["admin_passwd"]
    except (configparser.Error, KeyError):
        return secrets.token_urlsafe(24)


def write(paths, source, postgres):
    """Write the file, readable by its owner only, because of the master password."""
    file = paths.config
    options = settings(paths, source, postgres, known_master_password(file))
    text = "[options]\n" + "".join(f"{key} = {value}\n" for key, value in options.items())
    private_file.write(file, text)
    return file
