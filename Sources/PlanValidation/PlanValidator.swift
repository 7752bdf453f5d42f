import DecreeParser

/// Checks plans against the contract's schema and the lint rules.
public struct PlanValidator: Sendable {
  public init() {}
}
