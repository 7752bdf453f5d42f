import Testing
@testable import DecreeBatch
