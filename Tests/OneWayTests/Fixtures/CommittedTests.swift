import Bitcoin
import FixtureKit
import Foundation
import Simulation
import Testing

@testable import OneWay

@Suite("Fixtures: what is committed is what the program makes")
struct CommittedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fixtures").standardized

  private static let topics = FixtureFamilies([OneWay.self]).topics

  @Test("each topic is made again, and differs in no byte", arguments: topics)
  func made(topic: FixtureTopic) throws {
    for file in FixtureFile.plan([topic], seed: "paychan") {
      let cases = try file.numbers.map { try topic.json($0, seed: file.seed) }
      let committed = try Data(contentsOf: Self.folder.appending(path: file.path))
      // A difference of a megabyte would help no reader.
      let isSame = file.bytes(cases) == Array(committed)
      #expect(isSame, "run `paychan fixtures generate`, or `paychan fixtures verify Fixtures`")
    }
  }

  @Test("all files together stay far below three megabytes")
  func size() throws {
    let sizes = try Self.topics.map { topic in
      try Data(contentsOf: Self.folder.appending(path: "one-way/\(topic.name).json")).count
    }
    #expect(sizes.reduce(0, +) < 1_500_000)
  }

  @Test("a bad case names the good one of its own round", arguments: OneWayFixtures.all)
  func base(series: FixtureSeries<OneWay>) throws {
    let count = series.topic.usualCount
    for number in count..<2 * count {
      let fixture = series.fixture(number, seed: "paychan")
      #expect(fixture.id.hasPrefix("one-way-\(series.topic.name)-"))
      guard let base = fixture.defect?.base else { continue }
      let digits = try #require(base.split(separator: "-").last)
      let place = try #require(Int(digits)) - 1
      #expect((count..<2 * count).contains(place), "\(fixture.id)")
      #expect(series.fixture(place, seed: "paychan").defect == nil, "\(fixture.id)")
    }
  }

  @Test("the first case of a topic has the keys of all others", arguments: OneWayFixtures.all)
  func keys(series: FixtureSeries<OneWay>) {
    let cases = (0..<series.topic.usualCount).map { series.fixture($0, seed: "paychan") }
    #expect(cases.first?.parts.contains(.keys) == true)
    #expect(Set(cases.map(\.scenario.seed)).count == 1)
  }

  @Test("no two recipes of a topic have one title", arguments: OneWayFixtures.all)
  func titles(series: FixtureSeries<OneWay>) {
    let titles = (0..<series.topic.usualCount).map { series.fixture($0, seed: "paychan").title }
    #expect(Set(titles).count == titles.count)
  }
}
