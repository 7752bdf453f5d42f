import Testing
@testable import DecreeParser
