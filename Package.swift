// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ingest",
  products: [
    .library(name: "RussianTerms", targets: ["RussianTerms"]),
    .library(name: "DecreeDocument", targets: ["DecreeDocument"]),
    .library(name: "DecreeParser", targets: ["DecreeParser"]),
    .library(name: "PlanValidation", targets: ["PlanValidation"]),
    .library(name: "CanonicalJSON", targets: ["CanonicalJSON"]),
    .executable(name: "ingest", targets: ["ingest"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CLinux"),

    // libxml2 and libzip, loaded when they are first called.
    .target(name: "LateLibraries", dependencies: ["CLibXML", "CLibZip"]),
    .target(name: "CanonicalJSON"),
    .target(name: "RussianTerms"),
    .target(name: "DecreeDocument", dependencies: ["CLibXML", "CLibZip", "CUchardet", "LateLibraries"]),
    .target(
      name: "DecreeParser",
      dependencies: [
        "CanonicalJSON", "RussianTerms", "DecreeDocument",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "PlanValidation", dependencies: ["CanonicalJSON", "DecreeParser"]),
    .target(
      name: "DecreeBatch",
      dependencies: [
        "CLinux", "CanonicalJSON", "DecreeDocument", "DecreeParser",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // jemalloc takes the place of the C library's allocator in the program; nothing calls it by name.
    .target(name: "Allocator", linkerSettings: [.linkedLibrary("jemalloc")]),
    .executableTarget(
      name: "ingest",
      dependencies: [
        "CanonicalJSON", "RussianTerms", "DecreeDocument", "DecreeParser", "PlanValidation", "DecreeBatch",
        "Allocator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(name: "TermBenchmark", dependencies: ["RussianTerms"], path: "Benchmarks/terms"),

    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"]),
    .testTarget(name: "RussianTermsTests", dependencies: ["RussianTerms"]),
    .testTarget(name: "DecreeDocumentTests", dependencies: ["DecreeDocument"]),
    .testTarget(name: "DecreeParserTests", dependencies: ["DecreeParser"]),
    .testTarget(
      name: "PlanValidationTests", dependencies: ["CanonicalJSON", "DecreeParser", "PlanValidation"]),
    .testTarget(name: "DecreeBatchTests", dependencies: ["DecreeBatch"]),
    .testTarget(name: "IngestTests", dependencies: ["CanonicalJSON", "ingest"]),
  ],
  swiftLanguageModes: [.v6]
)

// A plain `import` stays inside its target; what a public symbol shows is imported with `public import`.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("InternalImportsByDefault")]
}
