/// The names of OpenDocument (OASIS ODF 1.3, and LibreOffice's extensions) that mean something to the reading.
enum ODFName: String, XMLVocabulary {
  // Structure
  case text = "office:text"
  case body = "office:body"
  case spreadsheet = "office:spreadsheet"
  case presentation = "office:presentation"
  case masterStyles = "office:master-styles"
  case annotation = "office:annotation"
  case binaryData = "office:binary-data"
  case trackedChanges = "text:tracked-changes"
  case section = "text:section"
  // Paragraphs
  case p = "text:p"
  case h = "text:h"
  case span = "text:span"
  case change = "text:change"
  case changeStart = "text:change-start"
  case s = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case note = "text:note"
  case noteCitation = "text:note-citation"
  case noteBody = "text:note-body"
  case rubyText = "text:ruby-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case hiddenText = "text:hidden-text"
  case script = "text:script"
  case number = "text:number"
  case tocSource = "text:table-of-content-source"
  case indexSource = "text:alphabetical-index-source"
  case illustrationSource = "text:illustration-index-source"
  case tableIndexSource = "text:table-index-source"
  case userIndexSource = "text:user-index-source"
  case bibliographySource = "text:bibliography-source"
  // Lists
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case listStyle = "text:list-style"
  case outlineStyle = "text:outline-style"
  case outlineLevelStyle = "text:outline-level-style"
  case levelNumber = "text:list-level-style-number"
  case levelBullet = "text:list-level-style-bullet"
  case levelImage = "text:list-level-style-image"
  // Tables
  case table = "table:table"
  case headerRows = "table:table-header-rows"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case tableTitle = "table:title"
  case tableDescription = "table:desc"
  // Drawings
  case object = "draw:object"
  case oleObject = "draw:object-ole"
  case image = "draw:image"
  case textBox = "draw:text-box"
  case customShape = "draw:custom-shape"
  case rectangle = "draw:rect"
  case ellipse = "draw:ellipse"
  case title = "svg:title"
  case description = "svg:desc"
  // Styles
  case style = "style:style"
  case textProperties = "style:text-properties"
  // Attributes
  case styleName = "text:style-name"
  case count = "text:c"
  case display = "text:display"
  case lineThroughStyle = "style:text-line-through-style"
  case lineThroughType = "style:text-line-through-type"
  case position = "style:text-position"
  case isHidden = "text:is-hidden"
  case continueNumbering = "text:continue-numbering"
  case continueList = "text:continue-list"
  case startValue = "text:start-value"
  case level = "text:level"
  case displayLevels = "text:display-levels"
  case outlineLevel = "text:outline-level"
  case isListHeader = "text:is-list-header"
  case columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned"
  case columnsRepeated = "table:number-columns-repeated"
  case rowsRepeated = "table:number-rows-repeated"
  case name = "style:name"
  case family = "style:family"
  case parentStyleName = "style:parent-style-name"
  case listStyleName = "style:list-style-name"
  case numFormat = "style:num-format"
  case numPrefix = "style:num-prefix"
  case numSuffix = "style:num-suffix"
  case numListFormat = "loext:num-list-format"
  case styleNumListFormat = "style:num-list-format"
  case id = "xml:id"
  // Manifest
  case fileEntry = "manifest:file-entry"
  case encryptionData = "manifest:encryption-data"

  static func prefix(ofNamespace uri: String) -> String? {
    namespaces[uri]
  }

  private static let namespaces = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]
}
