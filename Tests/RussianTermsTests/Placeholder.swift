import Testing
@testable import RussianTerms
