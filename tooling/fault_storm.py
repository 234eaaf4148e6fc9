"""Devices that send reports with photos, one after the other, while something bad happens to the server."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

from .filing_client import Report, Visitor
from .photo import photo


class Storm:
    """Sends until ``over``; ``reports`` are those acknowledged, ``failures`` the attempts that got no answer."""

    def __init__(self, port, seed, devices=6):
        self.port, self.seed, self.devices = port, seed, devices
        self.over, self.reports, self.failures = threading.Event(), [], []

    def device(self, number):
        """One device: each report is sent again until it is acknowledged, as by the queue that waits for a network."""
        dice = random.Random(f"{self.seed}-{number}")  # noqa: S311 - chooses photos
        while not self.over.is_set():
            photos = tuple(photo(dice.random()) for _ in range(dice.choice((0, 1, 1, 2))))
            report = Report(photos, {"title": f"Lampu padam {number}-{len(self.reports)}"})
            report.send_until_taken(Visitor(self.port, timeout=30), told=self.failures.append)
            self.reports.append(report)

    def while_sending(self, deed):
        """Run ``deed`` while the devices send, and return what it returns; a device that gives up is an error."""
        with ThreadPoolExecutor(self.devices) as pool:
            sending = [pool.submit(self.device, number) for number in range(self.devices)]
            try:
                done = deed()
            finally:
                self.over.set()
            for one in sending:
                one.result()
        return done

    def wait_for_more(self, count, seconds=60):
        """Wait until so many more reports were acknowledged; tell whether they were."""
        wanted, step = len(self.reports) + count, 0.1
        for _ in range(int(seconds / step)):
            if len(self.reports) >= wanted:
                return True
            self.over.wait(step)
        return False
