/// The elements that mean something to the reading of a page.
enum HTMLElement: String, Sendable {
  case table, thead, tbody, tfoot, tr, td, th, caption
  case p, div, br, hr, pre, li, ol, ul, dl, dt, dd
  case h1, h2, h3, h4, h5, h6
  case blockquote, center, address, article, section, header, footer, main, aside, nav, figure, figcaption,
    form
  case fieldset, legend, details, summary, body
  case script, style, template, noscript, title, iframe, object, select, datalist, svg, xml, noframes
  case meta
  case a, sup, s, strike, del

  /// What stands inside is no part of the text that a person reads.
  var isInvisible: Bool {
    switch self {
    case .script, .style, .template, .noscript, .title, .iframe, .object, .select, .datalist, .svg, .xml,
      .noframes, .meta:
      true
    default: false
    }
  }

  /// The element begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .p, .div, .hr, .pre, .li, .ol, .ul, .dl, .dt, .dd, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote,
      .center,
      .address, .article, .section, .header, .footer, .main, .aside, .nav, .figure, .figcaption, .form,
      .fieldset,
      .legend, .details, .summary, .body, .caption:
      true
    default: false
    }
  }
}
