import ExactJSON
import FixtureKit
import Testing

@testable import OneWay

/// A case of a topic, computed.
struct Sample: Sendable, CustomTestStringConvertible {
  let series: FixtureSeries<OneWay>
  /// From 1 on, as identifiers count.
  let number: Int

  init(_ series: FixtureSeries<OneWay>, _ number: Int) {
    self.series = series
    self.number = number
  }

  var testDescription: String { "\(series.topic.name)-\(number)" }

  /// All members of the case.
  var json: JSONObject {
    get throws {
      try #require(try series.fixture(number - 1, seed: "test").json().object)
    }
  }

  /// What the case says of a transaction.
  func record(_ label: String) throws -> JSONObject? {
    try json["transactions"]?.array?.compactMap(\.object).first {
      $0["label"]?.string == label
    }
  }
}

/// Every case of a topic, in its order.
func cases(of series: FixtureSeries<OneWay>) throws -> [JSONObject] {
  try (1...series.topic.usualCount).map { try Sample(series, $0).json }
}
