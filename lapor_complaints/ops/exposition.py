"""Prometheus' text format, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/"""

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def _labels(labels):
    text = ",".join(f'{name}="{str(value).translate(ESCAPES)}"' for name, value in labels.items())
    return f"{{{text}}}" if text else ""


def metric(name, kind, about, samples):
    """Return the lines of one metric; `samples` are (suffix, labels, value)."""
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"
    for suffix, labels, value in samples:
        yield f"{name}{suffix}{_labels(labels)} {value:.15g}"


def gauge(name, about, values, label=None):
    """Return the lines of a gauge: one number, or {label's value: number}."""
    pairs = values.items() if label else [(None, values)]
    return metric(name, "gauge", about, [("", {label: key} if label else {}, value) for key, value in pairs])


def requests(counts):
    """Return the lines about requests of a server's counts."""
    samples = []
    for key, number in sorted(counts.items()):
        method, _space, rest = key.partition(" ")
        route, _space, status = rest.rpartition(" ")
        samples.append(("", {"method": method, "route": route, "status": status}, number))
    return metric("lapor_http_requests_total", "counter", "Requests answered, by pattern of the route.", samples)


def durations(times, bounds):
    """Return the lines of the histogram of times, in seconds."""
    samples = []
    for route, (spent, *counts) in sorted(times.items()):
        below = 0
        for bound, count in zip([*bounds, "+Inf"], counts, strict=True):
            below += count
            samples.append(("_bucket", {"route": route, "le": bound}, below))
        samples += [("_sum", {"route": route}, spent), ("_count", {"route": route}, below)]
    about = "Seconds from a request's arrival to its answer."
    return metric("lapor_http_request_duration_seconds", "histogram", about, samples)
