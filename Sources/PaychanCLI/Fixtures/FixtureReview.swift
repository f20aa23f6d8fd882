internal import ExactJSON
internal import FixtureKit
internal import Telling

/// A file of fixtures that is recomputed, case by case.
struct FixtureReview {
  private let input: Input
  private let check: FixtureCheck
  private let jobs: Int

  init(_ input: Input, of families: FixtureFamilies, jobs: Int) throws(CommandError) {
    self.input = input
    self.jobs = jobs
    do { check = try FixtureCheck(parsing: input.bytes, of: families) } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }

  /// Writes a line for each difference, and counts cases and differences.
  func write(_ invocation: Invocation, into tally: inout FixtureTally) throws(CommandError) {
    let check = check
    let before = tally.differences
    for difference in check.differences { try write(difference, nil, invocation, into: &tally) }
    let work = OrderedParallelMap<NumberSource, Judged>(jobs: jobs) { number in
      Judged(check, number)
    }
    try work.run(
      NumberSource(check.cases.indices),
      write: { judged throws(CommandError) in
        if let problem = judged.problem {
          throw .badData(input.name, problem: "\(problem), in case \(judged.name)")
        }
        for difference in judged.differences {
          try write(difference, judged.name, invocation, into: &tally)
        }
        tally.cases += 1
        invocation.progress.tell("\(counted(tally.cases, "case"))")
      }, pause: { () throws(CommandError) in try invocation.output.flush() })
    tally.document?.add(
      input.name.path, check.topic, cases: check.cases.count,
      differences: tally.differences - before)
  }

  /// Writes a difference as a line, or into the document; `nil` for a case means the file itself.
  private func write(
    _ difference: JSONDifference, _ name: String?, _ invocation: Invocation,
    into tally: inout FixtureTally
  ) throws(CommandError) {
    tally.differences += 1
    guard tally.document == nil else {
      tally.document?.add(difference, in: name, of: input.name.path)
      return
    }
    let line: Line =
      """
      \(input.name.path): \(name ?? "-"): \(difference.path, .strong): \
      expected \(difference.expected.short, .good), found \(difference.found.short, .bad)
      """
    try invocation.write(line.hanging(invocation.listWidth))
  }
}

extension FixtureReview {
  /// The result of recomputing a case.
  private struct Judged: Sendable {
    let name: String
    var differences: [JSONDifference] = []
    var problem: String?

    init(_ check: FixtureCheck, _ number: Int) {
      let json = check.cases[number]
      name = json.object?["id"]?.string?.printable ?? "number \(number + 1)"
      do throws(FixtureError) { differences = try check.differences(in: json) } catch {
        problem = error.problem(in: [])
      }
    }
  }
}

extension JSON? {
  /// A value, shortened to fit on a line.
  var short: String {
    guard let value = self else { return "nothing" }
    let text = value.text(.compact)
    return text.utf8.count <= 200 ? text : "\(text.prefix(180))... (\(text.utf8.count) bytes)"
  }
}

/// Numbers for threads to share, one at a time.
private struct NumberSource: BatchSource {
  private var rest: Range<Int>

  init(_ numbers: Range<Int>) { rest = numbers }

  mutating func next() throws(CommandError) -> [Int]? { rest.popFirst().map { [$0] } }

  static func weight(of number: Int) -> Int { 1 }
}
