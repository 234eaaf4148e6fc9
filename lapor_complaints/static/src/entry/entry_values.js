const PLAIN = [
    "channel", "channel_detail", "type", "description", "title", "address", "is_anonymous", "is_secret", "name", "phone",
    "email", "reporter_address", "has_proxy", "proxy_name", "proxy_relation", "consent", "lang",
];
const DAYS = ["received_on", "incident_date"];

/** Return what stands in the form as plain values for the server. */
export function entryValues(data) {
    const values = Object.fromEntries(PLAIN.map((name) => [name, data[name] || false]));
    for (const name of DAYS) {
        values[name] = data[name] ? data[name].toISODate() : false;
    }
    values.category_id = data.category_id ? data.category_id.id : false;
    values.area_id = data.area_id ? data.area_id.id : false;
    values.evidence_ids = data.evidence_ids.currentIds;
    values.paper_ids = data.paper_ids.currentIds;
    return values;
}
