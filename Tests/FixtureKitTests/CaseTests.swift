import Channels
import ExactJSON
import FixtureKit
import Foundation
import Testing
import Timelock

/// The committed fixtures are what the program makes.
@Suite("Cases")
struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

  @Test("a bad case names the good one of its own round", arguments: TimelockFixtures.all)
  func base(series: FixtureSeries<Timelock>) throws {
    let count = series.topic.usualCount
    for number in count..<2 * count {
      let fixture = series.fixture(number, seed: "paychan")
      #expect(fixture.id.hasPrefix("\(series.topic.name)-"))
      guard let base = fixture.defect?.base else { continue }
      let digits = try #require(base.split(separator: "-").last)
      #expect((count + 1...2 * count).contains(try #require(Int(digits))), "\(fixture.id)")
    }
  }

  @Test("each topic is made again, and differs in no byte", arguments: timelockTopics)
  func made(topic: FixtureTopic) throws {
    for file in FixtureFile.plan([topic], seed: "paychan") {
      let cases = try file.numbers.map { try topic.json($0, seed: file.seed) }
      let committed = try Data(contentsOf: Self.folder.appending(path: file.path))
      // A difference of a megabyte would help no reader.
      let isSame = file.bytes(cases) == Array(committed)
      #expect(isSame, "run `paychan fixtures generate`, or `paychan fixtures verify Fixtures`")
    }
  }

  @Test("the index is made again, and differs in no byte")
  func index() throws {
    var index = FixtureIndex(seed: "paychan")
    for file in FixtureFile.plan(everyTopic, seed: "paychan") {
      index.add(file, Array(try Data(contentsOf: Self.folder.appending(path: file.path))))
    }
    let committed = try Data(contentsOf: Self.folder.appending(path: "index.json"))
    #expect(index.bytes == Array(committed))
  }
}
