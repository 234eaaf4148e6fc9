"""The cluster as a test: started for real, its replica and its servers killed while people read and file."""

from . import cluster_layout, cluster_run, nginx
from .cluster_filing import loses_nothing, says_so_when_all_are_gone
from .cluster_reads import readable_without_primary, sees_own_report, served_by_replica, survives_loss
from .cluster_stage import Stage, prepared, require
from .console import Trouble, say
from .database import Databases
from .outcome import Outcome
from .postgres import is_external

CHECKS = (
    served_by_replica,
    sees_own_report,
    loses_nothing,
    survives_loss,
    readable_without_primary,
    says_so_when_all_are_gone,
)
SERVERS = 2


def noted(odoo, outcome):
    """Take into account what the servers logged: a page that writes on a replica is no failure, but read twice."""
    for number in range(1, SERVERS + 1):
        text = odoo.paths.log(f"cluster-server{number}").read_text()
        tried = text.count("retrying with a read/write cursor")
        if tried:
            outcome.problems.append(f"server {number}: {tried} pages that are said to read tried to write.")


def check(odoo, database):
    """Start a cluster on the database, go through all checks and return the outcome."""
    outcome = Outcome()
    if is_external():
        outcome.skipped, outcome.run = len(CHECKS), len(CHECKS)
        return outcome
    nginx.ensure(odoo.paths)
    # The test database forgets its last moments when the machine dies; what is proven here is not to hang on that.
    Databases(odoo).sql(f'ALTER DATABASE "{database}" RESET synchronous_commit')
    for number in range(1, SERVERS + 1):
        odoo.paths.log(f"cluster-server{number}").unlink(missing_ok=True)
    category, area = prepared(odoo, database)
    with cluster_run.running(odoo, database, cluster_layout.anywhere(SERVERS)) as cluster:
        stage = Stage(cluster, category, area)
        for one in CHECKS:
            outcome.run += 1
            sentence = one.__doc__.split(":")[0]
            say(f"  {sentence}")
            try:
                require(cluster.all_alive(), "A process of the cluster has ended by itself.")
                one(stage)
            except Trouble as trouble:
                say(f"    {trouble}")
                outcome.add_failure(f"cluster {one.__name__}", f"FAIL: {sentence}: {trouble}")
    noted(odoo, outcome)
    return outcome
