import logging
import re

from odoo import api, models
from odoo.exceptions import UserError

from .clamd import ClamdError, scan

_logger = logging.getLogger(__name__)
PARAMETER = "lapor_complaints.clamd"  # host:port or /path/of/socket; empty or "off": no scanner


class LaporVirusScan(models.AbstractModel):
    """Asks the city's ClamAV about every file before we look into it ourselves; by default there is none."""

    _name = "lapor.virus.scan"
    _description = "Virus scan"

    @api.model
    def _refuse_infected(self, name, content):
        """Raise UserError when the scanner finds something in `content`, or when it is configured and does not answer.

        The log tells what was found and when, never the file or its name, which could name a reporter.
        """
        # sudo: an address of the city's configuration
        address = self.env["ir.config_parameter"].sudo().get_param(PARAMETER)
        if not address or address == "off":
            return
        try:
            found = scan(address.strip(), content)
        except (OSError, ClamdError) as error:
            _logger.error("The virus scanner does not answer: %s", type(error).__name__)
            raise UserError(self.env._(
                "Files cannot be checked just now, so none is taken. Send your report without files, or try again"
                " later: you can add files to it on its page."
            )) from error  # fmt: skip
        if found:
            _logger.warning("A file of %s bytes was refused: %s", len(content), re.sub(r"[^\w.-]", "?", found)[:80])
            raise UserError(self.env._("“%s” was refused: the virus scanner found something harmful in it.", name))
