/// Looks through a package's manifest for parts that are encrypted.
final class ODFManifest: XMLHandler {
  private(set) var isEncrypted = false

  func start(_ name: ODFName?, _ attributes: XMLAttributes<ODFName>) {
    if name == .encryptionData { isEncrypted = true }
  }

  func end(_ name: ODFName?) {}

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
