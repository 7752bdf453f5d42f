/// The names of WordprocessingML (ECMA-376 part 1, chapter 17) and of its surroundings that matter to a reader.
enum DOCXName: String, XMLVocabulary {
  // Packages: content types, relationships, Flat OPC.
  case contentTypeDefault = "ct:Default"
  case contentTypeOverride = "ct:Override"
  case ending = "Extension"
  case partName = "PartName"
  case contentType = "ContentType"
  case relationship = "rel:Relationship"
  case relationshipId = "Id"
  case type = "Type"
  case target = "Target"
  case targetMode = "TargetMode"
  case package = "pkg:package"
  case part = "pkg:part"
  case packagedName = "pkg:name"
  case packagedType = "pkg:contentType"
  case xmlData = "pkg:xmlData"

  // Attributes. Where an element has the same name, it is listed with the elements.
  case value = "w:val"
  case space = "xml:space"
  case id = "w:id"
  case referenceId = "r:id"
  case fieldCharType = "w:fldCharType"
  case font = "w:font"
  case char = "w:char"
  case formatPattern = "w:format"
  case styleId = "w:styleId"
  case isDefault = "w:default"
  case kind = "w:type"
  case requires = "Requires"
  case isNull = "w:null"

  // Stories and blocks.
  case document = "w:document"
  case glossary = "w:glossaryDocument"
  case body = "w:body"
  case paragraph = "w:p"
  case table = "w:tbl"
  case row = "w:tr"
  case cell = "w:tc"
  case boxContent = "w:txbxContent"
  case alternateChunk = "w:altChunk"
  case subDocument = "w:subDoc"
  case section = "w:sectPr"
  case controlProperties = "w:sdtPr"
  case controlEndProperties = "w:sdtEndPr"
  case customProperties = "w:customXmlPr"
  case smartTagProperties = "w:smartTagPr"

  // Properties.
  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case tableProperties = "w:tblPr"
  case tableExceptions = "w:tblPrEx"
  case rowProperties = "w:trPr"
  case cellProperties = "w:tcPr"
  case tabStops = "w:tabs"
  case paragraphStyle = "w:pStyle"
  case runStyle = "w:rStyle"
  case numbering = "w:numPr"
  case level = "w:ilvl"
  case numberId = "w:numId"
  case gridSpan = "w:gridSpan"
  case gridBefore = "w:gridBefore"
  case verticalMerge = "w:vMerge"
  case horizontalMerge = "w:hMerge"
  case headerRow = "w:tblHeader"
  case cellDeletion = "w:cellDel"
  case cellInsertion = "w:cellIns"
  case cellMerge = "w:cellMerge"
  case vanish = "w:vanish"
  case strike = "w:strike"
  case doubleStrike = "w:dstrike"
  case verticalAlignment = "w:vertAlign"
  case paragraphPropertiesChange = "w:pPrChange"
  case runPropertiesChange = "w:rPrChange"
  case tablePropertiesChange = "w:tblPrChange"
  case tableExceptionsChange = "w:tblPrExChange"
  case rowPropertiesChange = "w:trPrChange"
  case cellPropertiesChange = "w:tcPrChange"
  case sectionPropertiesChange = "w:sectPrChange"
  case numberingChange = "w:numberingChange"

  // Runs.
  case run = "w:r"
  case text = "w:t"
  case tab = "w:tab"
  case positionTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case symbol = "w:sym"
  case noBreakHyphen = "w:noBreakHyphen"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case fieldChar = "w:fldChar"
  case formFieldData = "w:ffData"
  case fieldData = "w:fldData"
  case rubyText = "w:rt"
  case rubyProperties = "w:rubyPr"
  case deletion = "w:del"
  case insertion = "w:ins"
  case moveFrom = "w:moveFrom"
  case moveTo = "w:moveTo"
  case mathRun = "m:r"
  case mathText = "m:t"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"

  // Styles and numbering.
  case documentDefaults = "w:docDefaults"
  case style = "w:style"
  case basedOn = "w:basedOn"
  case tableStylePart = "w:tblStylePr"
  case language = "w:lang"
  case abstractNumber = "w:abstractNum"
  case abstractNumberId = "w:abstractNumId"
  case number = "w:num"
  case numberLevel = "w:lvl"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case start = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case levelRestart = "w:lvlRestart"
  case isLegal = "w:isLgl"
  case suffix = "w:suff"
  case numberStyleLink = "w:numStyleLink"
  case styleLink = "w:styleLink"

  // Notes.
  case footnote = "w:footnote"
  case endnote = "w:endnote"
}

extension DOCXName {
  static func prefix(ofNamespace uri: String) -> String? {
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      "w"
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      "m"
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      "r"
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc"
    case "http://schemas.openxmlformats.org/package/2006/content-types": "ct"
    case "http://schemas.openxmlformats.org/package/2006/relationships": "rel"
    case "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg"
    case "http://www.w3.org/XML/1998/namespace": "xml"
    default: understood.contains(uri) ? "understood" : nil
    }
  }

  /// Extensions whose text boxes are those of the fallback in another dress, so that a choice of them may be taken.
  private static let understood: Set<String> = [
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "urn:schemas-microsoft-com:vml",
  ]
}
