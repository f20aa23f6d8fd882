import ExactJSON
import Foundation
import TestSupport
import Testing

/// The published cases for the channel's contract, as they stand in their file.
enum PublishedContractCases {
  static let all: [PublishedContractCase] = {
    let file = Vectors.folder.appending(path: "paych-actor.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    let document = try? JSON(parsing: Array(data))
    return document?["cases"]?.array?.map(PublishedContractCase.init) ?? []
  }()

  static let arePresent = !all.isEmpty
}

/// One of them.
struct PublishedContractCase: Sendable, CustomTestStringConvertible {
  let json: JSON

  var testDescription: String { json["id"]?.string ?? "?" }

  /// What the case expects, in the form in which a case is answered.
  var expected: JSON {
    let steps = json["steps"]?.array ?? []
    return [
      "id": json["id"] ?? nil,
      "steps": .array(
        steps.map { step in
          let exit = step["expect"]?["exit"] ?? nil
          guard let state = step["expect"]?["state"] else { return ["exit": exit] }
          return ["exit": exit, "state": state]
        }),
    ]
  }
}
