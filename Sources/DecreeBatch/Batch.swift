import DecreeParser

/// Reads many orders.
public struct Batch: Sendable {
  public init() {}
}
