import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Lets the browser find the proof in the background and holds the form back until it is there. */
export class SolveChallenge extends Interaction {
    static selector = ".lapor-challenge";

    setup() {
        this.form = this.el.closest("form");
        this.proof = this.el.querySelector("input[name=proof]");
        this.state = this.el.querySelector(".lapor-challenge__state");
        this.question = this.el.querySelector(".lapor-challenge__question");
        this.waiting = null;
    }

    start() {
        if (!window.Worker) {
            return;
        }
        this.addListener(this.form, "submit", this.onSubmit, { capture: true });
        this.worker = new Worker(this.el.dataset.worker);
        this.registerCleanup(() => this.worker.terminate());
        this.worker.onmessage = ({ data }) => this.protectSyncAfterAsync(this.onFound)(data);
        this.worker.onerror = () => this.onFailed();
        this.working = true;
        this.question.hidden = true;
        this.state.textContent = this.el.dataset.working;
        this.worker.postMessage({ seed: this.el.dataset.seed, bits: Number(this.el.dataset.bits) });
    }

    onFound(proof) {
        this.working = false;
        this.proof.value = proof;
        this.state.textContent = this.el.dataset.done;
        if (this.waiting) {
            this.form.requestSubmit(this.waiting.submitter || undefined);
        }
    }

    onFailed() {
        this.working = false;
        this.question.hidden = false;
        this.state.textContent = this.el.dataset.failed;
    }

    onSubmit(ev) {
        if (this.working) {
            ev.preventDefault();
            ev.stopImmediatePropagation();
            this.waiting = { submitter: ev.submitter };
            this.state.scrollIntoView({ block: "nearest" });
        }
    }
}

registry.category("public.interactions").add("lapor_website.solve_challenge", SolveChallenge);
