import Foundation
import FuzzTargets
import Testing

/// Whatever the fuzzer has found once is tried again, and so are the seeds that it starts from.
@Suite("Fuzz targets")
struct RegressionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../FuzzTargets/Regressions").standardized

  @Test(
    "every target takes its own seeds, cut off and changed ones, too", arguments: FuzzTarget.all)
  func seeds(target: FuzzTarget) throws {
    let seeds = try target.seeds()
    #expect(!seeds.isEmpty)
    for seed in seeds.prefix(12) {
      target.run(seed)
      target.run(Array(seed.prefix(seed.count / 2)))
      target.run(seed.enumerated().map { $0 == seed.count / 3 ? $1 ^ 0x11 : $1 })
    }
    target.run([])
  }

  @Test("nothing that was mended falls over again", arguments: FuzzTarget.all)
  func regressions(target: FuzzTarget) throws {
    let place = Self.folder.appending(path: target.name)
    guard FileManager.default.fileExists(atPath: place.path()) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path()) {
      target.run(Array(try Data(contentsOf: place.appending(path: name))))
    }
  }
}
