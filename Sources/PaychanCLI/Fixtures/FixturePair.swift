internal import ExactJSON
internal import FixtureKit
internal import Telling

/// Two files of fixtures about one topic, and where they differ.
struct FixturePair {
  private let first: Side
  private let second: Side
  /// The differences in the order of the first file, up to a limit.
  let differences: [Difference]

  /// A file that was read.
  struct Side {
    let name: InputName
    let topic: FixtureTopic
    /// Each case by its identifier, or by its number where it has none.
    let cases: JSONObject

    init(
      _ path: String, of families: FixtureFamilies, _ invocation: Invocation
    ) throws(CommandError) {
      let input = try Input(file: path, console: invocation.console)
      name = input.name
      do throws(FixtureError) {
        let check = try FixtureCheck(parsing: input.bytes, of: families)
        topic = check.topic
        var cases = JSONObject()
        for (number, json) in check.cases.enumerated() {
          cases[json.object?["id"]?.string ?? "number \(number + 1)"] = json
        }
        self.cases = cases
      } catch {
        throw .badData(input.name, problem: error.problem(in: input.bytes))
      }
    }
  }

  /// A place in a case; the place of a case that one file lacks is the case itself.
  struct Difference {
    let name: String
    let path: String
    let first: JSON?
    let second: JSON?

    fileprivate init(_ name: String, _ difference: JSONDifference) {
      self.name = name
      path = difference.path
      first = difference.expected
      second = difference.found
    }
  }

  private static let maximumDifferences = 10_000

  /// Compares two files; files about different topics have no case in common.
  init(_ first: Side, _ second: Side) throws(CommandError) {
    guard first.topic == second.topic else {
      throw .badData(
        second.name,
        problem: "is about \(second.topic.words), and \(first.name.description) about"
          + " \(first.topic.words); compare two files about one topic")
    }
    self.first = first
    self.second = second
    differences = Array(Self.compare(first, second).prefix(Self.maximumDifferences))
  }

  private static func compare(_ first: Side, _ second: Side) -> [Difference] {
    let shared = first.cases.members.flatMap { member in
      if let other = second.cases[member.key] {
        JSONDifference.all(expected: member.value, found: other, atMost: maximumDifferences)
          .map { Difference(member.key, $0) }
      } else {
        [Difference(member.key, JSONDifference(path: "", expected: member.value, found: nil))]
      }
    }
    let rest = second.cases.members.filter { first.cases[$0.key] == nil }
    return shared
      + rest.map { Difference($0.key, JSONDifference(path: "", expected: nil, found: $0.value)) }
  }
}

extension FixturePair {
  /// Every difference on a line of its own.
  var lines: [Line] { differences.map { $0.line(in: first.name, and: second.name) } }

  /// Both files and every difference as data; `null` stands for a value that a file lacks.
  var json: JSON {
    let files: [(String, JSON)] = [
      ("first", .string(first.name.path)), ("second", .string(second.name.path)),
    ]
    return .object(
      JSONObject(
        uniqueKeysWithValues: files + first.topic.pairs + [
          ("differences", .array(differences.map(\.json)))
        ]))
  }
}

extension FixturePair.Difference {
  /// The difference on a line, with the value in each file.
  fileprivate func line(in one: InputName, and other: InputName) -> Line {
    let place = path.isEmpty ? name : "\(name).\(path)"
    return """
      \(place, .strong): \(first.short, .bad) in \(one.path), \
      \(second.short, .bad) in \(other.path)
      """
  }

  fileprivate var json: JSON {
    [
      "case": .string(name), "path": .string(path), "first": first ?? .null,
      "second": second ?? .null,
    ]
  }
}
