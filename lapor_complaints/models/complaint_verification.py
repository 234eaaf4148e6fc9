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
        faults, previous, expected = [], GENESIS, 1
        for event in self.event_ids.sorted("sequence"):
            name = self._event_name(event)
            faults += [
                self.env._("%(number)s, event %(place)s is missing", number=self.number, place=place)
                for place in range(expected, event.sequence)
            ]
            if event.previous_hash != previous:
                faults.append(
                    self.env._("%s: does not follow the event before it (inserted, moved, or one was removed)", name)
                )
            faults += [f"{name}: {fault}" for fault in event._content_faults(files)]
            previous, expected = event.chain_hash, event.sequence + 1
        return faults + self._end_faults(previous, expected - 1)

    def _event_name(self, event):
        return self.env._(
            "%(number)s, event %(place)s (%(kind)s)",
            number=self.number, place=event.sequence, kind=event._kind_label(event.kind),
        )  # fmt: skip

    def _end_faults(self, head, count):
        """Return what is wrong where the history ends, at event `count` with the hash `head`."""
        if count < self.event_count:
            return [self.env._(
                "%(number)s: the history ends at event %(last)s of %(count)s: the last ones were removed",
                number=self.number, last=count, count=self.event_count,
            )]  # fmt: skip
        if count != self.event_count or head != (self.history_hash or GENESIS):
            return [self.env._("%s: the end of the history was exchanged or added by hand", self.number)]
        return []
