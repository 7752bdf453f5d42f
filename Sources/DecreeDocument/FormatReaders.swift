/// The formats that can be read, in the order in which they are asked; the first that knows the bytes reads them.
enum FormatReaders {
  static let all: [any FormatReader] = [
    DOCXReader(),
    ODTReader(),
    FODTReader(),
    WordXMLReader(),
    RTFReader(),
    DOCReader(),
    PDFReader(),
    HTMLReader(),
    PlainTextReader(),
  ]
}
