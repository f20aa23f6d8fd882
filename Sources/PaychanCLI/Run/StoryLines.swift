internal import ExactJSON
internal import Simulation
internal import Telling

/// Answers lines of `paychan run --lines`, each on its own.
struct StoryLines: Sendable {
  /// Whether each answer has the lines that replay the story on a node.
  let showsChain: Bool

  /// The answer to a line, with its line break; every line has one.
  func answer(_ line: InputLine) -> [UInt8] {
    switch line.content {
    case .tooLong(let limit):
      Self.badStory("is longer than \(limit / (1 << 20)) MiB").line
    case .text(let text): answer(text).line
    }
  }

  private func answer(_ text: [UInt8]) -> JSON {
    do throws(ScenarioError) {
      let document = try ScenarioDocument(parsing: text)
      return try answer(document, of: try document.knownFamily())
    } catch {
      return Self.badStory(error.problem(in: text))
    }
  }

  private func answer<Family: KnownFamily>(
    _ document: ScenarioDocument, of family: Family.Type
  ) throws(ScenarioError) -> JSON {
    let scenario = try Scenario<Family>(json: document.json)
    do { return json(of: try scenario.run()) } catch {
      return [
        "error": "impossible-move", "message": .string("the line \(error.problem(in: scenario))"),
        "move": .number(error.index),
      ]
    }
  }

  private func json<Family: KnownFamily>(of trace: Trace<Family>) -> JSON {
    guard showsChain, var object = trace.json.object else { return trace.json }
    object["chain"] = Family.chainExport(of: trace).map { .array($0.lines) } ?? .null
    return .object(object)
  }

  private static func badStory(_ problem: String) -> JSON {
    ["error": "bad-story", "message": .string("the line \(problem)")]
  }
}
