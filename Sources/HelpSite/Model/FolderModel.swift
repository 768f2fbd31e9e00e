/// A group of the contents with all its pages, as the template `folder` reads it.
struct FolderModel: FramedModel {
  var frame: FrameModel
  /// The pages and groups above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// Its pages.
  var contents: [UInt8]

  static let fields: TemplateFields<Self> = [
    .frame,
    .list(
      "breadcrumbs",
      "The pages and groups above this one, from the home page on",
      \.breadcrumbs
    ),
    .html("contents", "The pages of the group", \.contents),
  ]
}
