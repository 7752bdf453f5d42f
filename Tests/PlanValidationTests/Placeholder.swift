import Testing
@testable import PlanValidation
