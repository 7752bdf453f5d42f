import Testing
@testable import DecreeDocument
