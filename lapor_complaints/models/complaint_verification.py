from odoo import api, models

from .event_chain import GENESIS

BATCH = 500  # complaints; their histories are in memory together


class LaporComplaint(models.Model):
    """Verification of the histories: it reads, compares and names; it never mends."""

    _inherit = "lapor.complaint"

    @api.model
    def _verify_history(self, progress=None, files=True):
        """Yield the faults of all chains as sentences; none when every history is as it was written.

        Reads in batches; after each, `progress(complaints, events)` is told how many were checked so far.
        `files` compares the bytes of every file too, which takes as long as reading them.
        """
        last = checked = events = 0
        # sudo: verification reads everything, archived or not, and tells only what is wrong
        while batch := self.sudo().search([("id", ">", last)], order="id", limit=BATCH):
            for complaint in batch:
                events += len(complaint.event_ids)
                yield from complaint._verify_chain(files)
            last, checked = batch[-1].id, checked + len(batch)
            self.env.invalidate_all()
            if progress:
                progress(checked, events)

    def _verify_chain(self, files=True):
        """Return the faults in this complaint's history, each naming the event."""
        _, number = self.env._, self.number
        faults, previous, expected = [], GENESIS, 1
        for event in self.event_ids.sorted("sequence"):
            name = _("%(number)s, event %(place)s (%(kind)s)", number=number, place=event.sequence,
                     kind=event._kind_label(event.kind))  # fmt: skip
            faults += [_("%(number)s, event %(place)s is missing", number=number, place=place)
                       for place in range(expected, event.sequence)]  # fmt: skip
            if event.previous_hash != previous:
                faults.append(_("%s: does not follow the event before it (inserted, moved, or one was removed)", name))
            faults += [f"{name}: {fault}" for fault in event._content_faults(files)]
            previous, expected = event.chain_hash, event.sequence + 1
        if expected <= self.event_count:
            faults.append(_("%(number)s: the history ends at event %(last)s of %(count)s: the last ones were removed",
                            number=number, last=expected - 1, count=self.event_count))  # fmt: skip
        elif previous != (self.history_hash or GENESIS) or expected != self.event_count + 1:
            faults.append(_("%s: the end of the history was exchanged or added by hand", number))
        return faults
