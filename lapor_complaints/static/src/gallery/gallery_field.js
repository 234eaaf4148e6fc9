import { Component } from "@odoo/owl";
import { FileModel } from "@web/core/file_viewer/file_model";
import { useFileViewer } from "@web/core/file_viewer/file_viewer_hook";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { standardFieldProps } from "@web/views/fields/standard_field_props";

/** Photos as thumbnails that open large, other documents as links: for many2many fields of attachments. */
export class GalleryField extends Component {
    static template = "lapor_complaints.GalleryField";
    static props = { ...standardFieldProps };

    setup() {
        this.viewer = useFileViewer();
    }

    get files() {
        return this.props.record.data[this.props.name].records.map((record) =>
            Object.assign(new FileModel(), {
                id: record.resId,
                name: record.data.name,
                mimetype: record.data.mimetype,
            })
        );
    }

    thumbnail(file) {
        return `/web/image/${file.id}/220x160?crop=1`;
    }

    open(file) {
        this.viewer.open(file, this.files);
    }
}

export const galleryField = {
    component: GalleryField,
    displayName: _t("Photo gallery"),
    supportedTypes: ["many2many", "one2many"],
    isEmpty: () => false,
    relatedFields: [
        { name: "name", type: "char" },
        { name: "mimetype", type: "char" },
    ],
};

registry.category("fields").add("lapor_gallery", galleryField);
