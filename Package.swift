// swift-tools-version: 6.2
import PackageDescription

/// The same language rules for every target of ours: imports stay internal unless a signature needs them, existentials are spelled
/// out, and a warning stops the build.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Targets point only downwards: data and drawing at the bottom, the command at the top.
let package = Package(
  name: "Gazetteer",
  products: [
    .library(name: "Drawing", targets: ["Drawing"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Styling", targets: ["Styling"]),
    .library(name: "Charting", targets: ["Charting"]),
    .library(name: "Layout", targets: ["Layout"]),
    .library(name: "CairoRendering", targets: ["CairoRendering"]),
    .executable(name: "gazetteer", targets: ["gazetteer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Drawing", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Statistics"),
    .target(
      name: "Styling", dependencies: ["Drawing", "Yams"],
      resources: ["house", "bulletin", "monochrome", "screen"].map { .embedInCode("Resources/\($0).yml") }),
    .target(name: "Charting", dependencies: ["Drawing", "Styling", "Statistics"]),
    .target(name: "Layout", dependencies: ["Drawing", "Styling"]),
    .target(name: "Briefings", dependencies: ["Charting", "Layout", "Statistics", "Styling", "Drawing", "Yams"]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(name: "CairoRendering", dependencies: ["Drawing", "CPangoCairo", "CHarfBuzz"]),
    .target(
      name: "Archiving", dependencies: ["Drawing", "CDeflate", "CQPDF", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Publishing",
      dependencies: [
        "Briefings", "CairoRendering", "Archiving", "Drawing", "Layout", "Statistics", "Styling",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("Sample/gazetteer.yml"), .embedInCode("Sample/briefing.yml"), .embedInCode("Sample/recipients.csv"),
        .embedInCode("Sample/data/observations.csv"), .embedInCode("Sample/data/regions.csv"),
        .embedInCode("Sample/data/indicators.csv"), .embedInCode("Sample/data/units.csv"),
        .embedInCode("Sample/data/sources.csv"),
      ]),
    .executableTarget(
      name: "gazetteer",
      dependencies: [
        "Publishing", "Briefings", "CairoRendering", "Archiving", "Charting", "Layout", "Statistics", "Styling", "Drawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "DrawingTesting", dependencies: ["Drawing"], path: "Tests/DrawingTesting"),
    .target(name: "ProgramTesting", path: "Tests/ProgramTesting"),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "DrawingTesting"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(name: "StylingTests", dependencies: ["Styling", "Drawing"]),
    .testTarget(
      name: "ChartingTests", dependencies: ["Charting", "Styling", "Statistics", "Drawing", "DrawingTesting"],
      exclude: ["Snapshots"]),
    .testTarget(name: "LayoutTests", dependencies: ["Layout", "Styling", "Drawing", "DrawingTesting"]),
    .testTarget(
      name: "BriefingsTests",
      dependencies: ["Briefings", "Charting", "Layout", "Statistics", "Styling", "Drawing", "DrawingTesting"]),
    .testTarget(name: "CairoRenderingTests", dependencies: ["CairoRendering", "Drawing"]),
    .testTarget(name: "ArchivingTests", dependencies: ["Archiving", "CairoRendering", "Drawing"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Briefings", "CairoRendering", "Drawing", "Layout", "Statistics", "Styling", "ProgramTesting"],
      exclude: ["Data"]),
    .testTarget(name: "gazetteerTests", dependencies: ["Publishing", "Statistics", "ProgramTesting"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + house
}
