/** Sorts complaints by what is known of their place, so that none is lost: a point, only an area, nothing. */
export class Places {
    constructor(model) {
        this.model = model;
        this.areas = null; // AreaLayer, once it is drawn
    }

    label(areaId) {
        return this.areas?.byId.get(areaId)?.label || "";
    }

    kindOf(row) {
        const isKnown = this.areas ? this.areas.byId.has(row.area) : Boolean(row.area);
        return row.hasPoint ? "point" : isKnown ? "area" : "nowhere";
    }

    filter(kind, areaId) {
        return this.model.rows.filter(
            (row) =>
                (kind === "all" || this.kindOf(row) === kind) &&
                (!areaId || (this.areas && this.areas.isWithin(row.area, areaId)))
        );
    }

    /** Return the kinds that occur, with their numbers; the same object while rows and areas are the same. */
    get kinds() {
        const kinds = { point: 0, area: 0, nowhere: 0 };
        for (const row of this.model.rows) {
            kinds[this.kindOf(row)]++;
        }
        return kinds;
    }

    get points() {
        return this._kept("points", () => this.model.rows.filter((row) => row.hasPoint));
    }

    /** Return Map of area and number of all complaints in it. */
    get totals() {
        return this._kept("totals", () => this._count(this.model.rows));
    }

    /** Return {area, count, late} for the badges: all where they are too many, else those without a point. */
    get counts() {
        return this._kept("counts", () => {
            const pointless = this.model.rows.filter((row) => !row.hasPoint);
            const late = this._count(pointless.filter((row) => row.urgency === "late"));
            const few = [...this._count(pointless)].map(([id, count]) => [id, count, late.get(id) || 0]);
            return (this.model.areas || few)
                .map(([id, count, isLate]) => ({ area: this.areas?.byId.get(id), count, late: Boolean(isLate) }))
                .filter((badge) => badge.area);
        });
    }

    /** Return {area, label, count, late} of every area, most first; complaints without an area as well. */
    get areaRows() {
        return (this.model.areas || [])
            .map(([id, count, late]) => ({ area: this.areas?.byId.get(id), id, count, late }))
            .sort((one, other) => other.count - one.count);
    }

    countIn(areaId) {
        return this.totals.get(areaId) || 0;
    }

    _count(rows) {
        if (this.model.areas) {
            return new Map(this.model.areas.map(([id, count]) => [id, count]));
        }
        const counts = new Map();
        for (const { area } of rows) {
            counts.set(area, (counts.get(area) || 0) + 1);
        }
        return counts;
    }

    /** Keep what was computed until other rows come, so that the map is not drawn anew for nothing. */
    _kept(name, compute) {
        const { rows } = this.model;
        if (this.keptFor !== rows || this.keptWith !== this.areas) {
            Object.assign(this, { kept: {}, keptFor: rows, keptWith: this.areas });
        }
        return (this.kept[name] ??= compute());
    }
}
