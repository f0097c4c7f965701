// swift-tools-version: 6.2
import PackageDescription

/// The same language rules for every target of ours: imports stay internal unless a signature needs them, existentials are spelled
/// out, and a warning stops the build, unless it is that a newer release of a system library calls something obsolete.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// How the program is linked: it exports nothing, so that what nothing calls is left out, and its relocations are packed; both make it
/// smaller and start sooner. Only the program: a library product with flags of its own could not be depended on.
let small = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]

/// Targets point only downwards: data and drawing at the bottom, the command at the top.
let package = Package(
  name: "Gazetteer",
  products: [
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "Drawing", targets: ["Drawing"]),
    .library(name: "Languages", targets: ["Languages"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Styling", targets: ["Styling"]),
    .library(name: "Charting", targets: ["Charting"]),
    .library(name: "Mapping", targets: ["Mapping"]),
    .library(name: "Layout", targets: ["Layout"]),
    .library(name: "CairoRendering", targets: ["CairoRendering"]),
    .executable(name: "gazetteer", targets: ["gazetteer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.20.0"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics", dependencies: ["CYAML"]),
    .target(name: "Drawing", dependencies: ["Languages"], linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Digests", dependencies: ["CLoading"]),
    .target(name: "Files"),
    .target(name: "Languages"),
    .target(name: "Statistics", dependencies: ["Languages", "Diagnostics"]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Ingestion", dependencies: ["Languages", "Diagnostics", "Statistics", "CExpat", "CLoading"]),
    .target(name: "Findings", dependencies: ["Languages", "Statistics"]),
    .target(
      name: "Styling", dependencies: ["CExpat", "Diagnostics", "Drawing", "Languages"],
      resources: ["house", "bulletin", "monochrome", "screen"].map { .embedInCode("Resources/\($0).yml") }),
    .target(name: "Charting", dependencies: ["Languages", "Drawing", "Styling", "Statistics"]),
    .target(name: "Mapping", dependencies: ["Languages", "Diagnostics", "Drawing", "Statistics", "Styling"]),
    .target(name: "Layout", dependencies: ["Languages", "Drawing", "Styling"]),
    .target(
      name: "Briefings",
      dependencies: ["Languages", "Diagnostics", "Charting", "Findings", "Layout", "Mapping", "Statistics", "Styling", "Drawing"]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(name: "CLoading"),
    .systemLibrary(name: "CProcess"),
    .target(name: "Databases", dependencies: ["CLoading"]),
    .target(name: "Transferring", dependencies: ["CLoading"]),
    .target(name: "CairoRendering", dependencies: ["Languages", "Drawing", "Files", "CPangoCairo", "CHarfBuzz"]),
    .target(
      name: "Archiving", dependencies: ["Digests", "Drawing", "Languages", "CDeflate", "CLoading"]),
    .target(
      name: "Editions", dependencies: ["Languages", "Briefings", "CLoading", "Drawing", "Layout", "Statistics", "Styling"],
      resources: [.embedInCode("Web/web.css")]),
    .target(
      name: "Publishing",
      dependencies: [
        "Languages", "Diagnostics", "Files", "Briefings", "CairoRendering", "Archiving", "CLoading", "CProcess", "Digests",
        "Drawing", "Editions", "Ingestion", "Mapping", "Statistics", "Styling",
      ],
      resources: [
        .embedInCode("Sample/gazetteer.yml"), .embedInCode("Sample/briefing.yml"), .embedInCode("Sample/recipients.csv"),
        .embedInCode("Sample/data/observations.csv"), .embedInCode("Sample/data/regions.csv"),
        .embedInCode("Sample/data/indicators.csv"), .embedInCode("Sample/data/units.csv"),
        .embedInCode("Sample/data/sources.csv"),
        .embedInCode("Specimen/specimen.yml"), .embedInCode("Specimen/specimen-briefing.yml"),
        .embedInCode("Specimen/specimen-observations.csv"), .embedInCode("Specimen/specimen-regions.csv"),
        .embedInCode("Specimen/specimen-indicators.csv"), .embedInCode("Specimen/specimen-units.csv"),
        .embedInCode("Specimen/specimen-sources.csv"),
      ]),
    .target(name: "Scheduling", dependencies: ["Diagnostics", "Statistics"]),
    .target(
      name: "Fetching",
      dependencies: [
        "CLoading", "Databases", "Diagnostics", "Files", "Ingestion", "Languages", "Publishing", "Scheduling", "Statistics",
        "Transferring",
      ]),
    .target(
      name: "Delivery",
      dependencies: [
        "Languages", "Diagnostics", "Files", "Publishing", "Briefings", "Digests", "Drawing", "Editions", "Scheduling", "Ingestion",
        "Statistics", "Styling", "CLoading", "Databases", "Fetching", "Transferring",
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "Languages", "Files", "Publishing", "Briefings", "Diagnostics", "Digests", "Drawing", "Editions", "Ingestion", "Statistics",
        "Styling", "CProcess",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: ["openapi.json", "page.mustache", "page.css", "page.js"].map { .embedInCode("Resources/\($0)") }
        + [
          "workbench.css", "main.js", "dom.js", "server.js", "preview.js", "drop.js", "understand.js", "sheet.js", "edges.js",
          "panel.js",
          "compose.js", "take.js", "signin.js", "words.json",
        ].map { .embedInCode("Resources/workbench/\($0)") }),
    .executableTarget(
      name: "gazetteer",
      dependencies: [
        "Languages", "Diagnostics", "Fetching", "Files", "Delivery", "Scheduling", "Serving", "Publishing", "Briefings",
        "Ingestion",
        "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], linkerSettings: [.unsafeFlags(small, .when(configuration: .release))]),

    .target(name: "RandomTesting", path: "Tests/RandomTesting"),
    .target(name: "DrawingTesting", dependencies: ["Drawing"], path: "Tests/DrawingTesting"),
    .target(
      name: "ChartingTesting", dependencies: ["Languages", "Charting", "Drawing", "RandomTesting", "Statistics", "Styling"],
      path: "Tests/ChartingTesting"),
    .target(
      name: "BriefingsTesting",
      dependencies: ["Languages", "Briefings", "Drawing", "DrawingTesting", "Findings", "RandomTesting", "Statistics", "Styling"],
      path: "Tests/BriefingsTesting"),
    .target(name: "ProgramTesting", path: "Tests/ProgramTesting", exclude: ["Servers"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "ProgramTesting"]),
    .testTarget(name: "DrawingTests", dependencies: ["Languages", "Drawing", "DrawingTesting"]),
    .testTarget(
      name: "IngestionTests",
      dependencies: ["Languages", "Diagnostics", "Ingestion", "Statistics", "ProgramTesting", "RandomTesting"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Languages", "Diagnostics", "RandomTesting", "Statistics"]),
    .testTarget(name: "FindingsTests", dependencies: ["Languages", "Findings", "RandomTesting", "Statistics"], exclude: ["Data"]),
    .testTarget(name: "StylingTests", dependencies: ["Diagnostics", "Styling", "Drawing"]),
    .testTarget(
      name: "ChartingTests",
      dependencies: [
        "Languages", "Charting", "Styling", "Statistics", "Drawing", "ChartingTesting", "DrawingTesting", "RandomTesting",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "MappingTests",
      dependencies: ["Languages", "Diagnostics", "Drawing", "DrawingTesting", "Mapping", "RandomTesting", "Statistics", "Styling"],
      exclude: ["Judges/judge.py", "Judges/judged.json"]),
    .testTarget(name: "LayoutTests", dependencies: ["Languages", "Layout", "Styling", "Drawing", "DrawingTesting"]),
    .testTarget(
      name: "BriefingsTests",
      dependencies: [
        "Languages", "Briefings", "BriefingsTesting", "Charting", "Diagnostics", "Findings", "Ingestion", "Layout", "Statistics",
        "Styling", "Drawing", "DrawingTesting",
      ]),
    .testTarget(name: "CairoRenderingTests", dependencies: ["Languages", "CairoRendering", "Drawing", "ProgramTesting"]),
    .testTarget(
      name: "ArchivingTests",
      dependencies: [
        "Languages", "Archiving", "CairoRendering", "Digests", "Drawing", "DrawingTesting", "ProgramTesting", "RandomTesting",
      ],
      exclude: ["Data"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Languages", "Diagnostics", "Drawing", "DrawingTesting", "Editions", "Files", "Publishing", "Briefings", "CairoRendering",
        "Charting", "Ingestion", "Mapping", "Statistics", "Styling", "ProgramTesting",
      ],
      exclude: ["Data"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Languages", "Scheduling", "Statistics", "ProgramTesting"]),
    .testTarget(
      name: "FetchingTests",
      dependencies: ["Briefings", "Fetching", "Languages", "Publishing", "Scheduling", "Statistics", "ProgramTesting"]),
    .testTarget(
      name: "DeliveryTests",
      dependencies: [
        "Languages", "Databases", "Delivery", "Fetching", "Briefings", "Diagnostics", "Digests", "Drawing", "Editions",
        "Publishing",
        "Scheduling",
        "Ingestion",
        "Statistics",
        "Styling",
        "Transferring",
        "ProgramTesting",
      ]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Languages", "Drawing", "Serving", "Publishing", "Briefings", "Diagnostics", "Statistics", "Styling", "ProgramTesting",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      exclude: ["Live/Scripts"]),
    .testTarget(name: "gazetteerTests", dependencies: ["Languages", "Publishing", "ProgramTesting"]),
    .executableTarget(
      name: "random-charts",
      dependencies: ["Charting", "ChartingTesting", "CairoRendering", "Drawing", "DrawingTesting", "Styling"],
      path: "Tests/RandomCharts"),
    .executableTarget(
      name: "random-truth",
      dependencies: ["Briefings", "BriefingsTesting", "Languages", "Publishing", "RandomTesting", "Statistics", "Styling"],
      path: "Tests/RandomTruth"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Languages", "Diagnostics", "Files", "Publishing", "Briefings", "Charting", "CairoRendering", "Archiving", "Ingestion",
        "Statistics",
        "Styling", "Drawing",
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      path: "Tests/Benchmarks", exclude: ["figures.txt"],
      resources: ["gazetteer.yml", "briefing.yml", "indicators.csv", "units.csv"].map { .embedInCode("Reference/\($0)") }),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer and what it tries are built by `.ci/fuzz` alone.
if Context.environment["GAZETTEER_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "LibFuzzer", path: "Tests/LibFuzzer"),
    .executableTarget(
      name: "fuzzing",
      dependencies: [
        "LibFuzzer", "Archiving", "Briefings", "CairoRendering", "Delivery", "Diagnostics", "Ingestion", "Languages", "Publishing",
        "Scheduling", "Statistics", "Styling", "Transferring",
      ],
      path: "Tests/Fuzzing", exclude: ["Seeds"]),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + house
}
