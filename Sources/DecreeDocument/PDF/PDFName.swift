/// The names in what poppler writes: `pdftotext -bbox` (words in no namespace, once the page around them is cut away) and
/// `pdftocairo -svg`.
enum PDFName: String, XMLVocabulary {
  case page
  case word
  case left = "xMin"
  case top = "yMin"
  case right = "xMax"
  case bottom = "yMax"
  case width

  case drawing = "svg:svg"
  case pageSet = "svg:pageSet"
  case drawnPage = "svg:page"
  case path = "svg:path"
  case definitions = "svg:defs"
  case clip = "svg:clipPath"
  case mask = "svg:mask"
  case data = "d"
  case style
  case stroke
  case fill
  case transform

  static func prefix(ofNamespace uri: String) -> String? {
    uri == "http://www.w3.org/2000/svg" ? "svg" : nil
  }
}
