import { KeepLast } from "@web/core/utils/concurrency";
import { Model } from "@web/model/model";

/** What `map_read` returned: complaints one by one, or, where they are too many, their number in each area. */
export class MapModel extends Model {
    setup({ resModel }) {
        this.resModel = resModel;
        this.keepLast = new KeepLast();
        this.rows = [];
        this.areas = null;
    }

    async load({ context, domain }) {
        const answer = await this.keepLast.add(this.orm.call(this.resModel, "map_read", [domain], { context }));
        this.most = answer.most;
        this.areas = answer.areas || null;
        this.rows = (answer.rows || []).map((values) => this._row(answer.columns, values));
    }

    _row(columns, values) {
        const row = Object.fromEntries(columns.map((name, index) => [name, values[index]]));
        row.urgency ||= "none";
        row.hasPoint = Boolean(row.latitude || row.longitude);
        return row;
    }

    hasData() {
        return Boolean(this.rows.length || this.areas);
    }
}
