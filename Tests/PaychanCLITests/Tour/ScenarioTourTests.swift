import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("Any story, told as the stories are")
struct ScenarioTourTests {
  private static let templates = ["stale-commitment", "late-close-expiry"]

  private func template(_ name: String) -> String {
    PaychanCommand.program.run("run", "--template", name).output
  }

  @Test("a story of a file is told move by move, to its end", arguments: templates)
  func told(name: String) throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      try Data(template(name).utf8).write(to: URL(filePath: path))
      let program = PaychanCommand.program
      let told = program.run("tour", path, "--plain")
      #expect(told.code == .fine && told.output.hasPrefix("\(name), step 1 of "))
      #expect(told.output.contains("The payer is told to open the channel\n"))
      let data = try JSON(parsing: Array(program.run("tour", path, "--json").output.utf8))
      let steps = try #require(data["steps"]?.array)
      #expect(steps.count > 3 && steps.allSatisfy { $0["forks"] == [] })
      let run = try JSON(parsing: Array(program.run("run", path, "--json").output.utf8))
      let events = try #require(run["moves"]?.array).flatMap { $0["events"]?.array ?? [] }
      #expect(steps.flatMap { $0["events"]?.array ?? [] } == events)
      let last = program.run("tour", path, "--print", "scenario")
      let again = try JSON(parsing: Array(last.output.utf8))
      let story = try JSON(parsing: Array(template(name).utf8))
      #expect(again["seed"] == story["seed"] && again["terms"] == story["terms"])
      #expect(program.run("run", "-", input: last.output).code == .fine)
    }
  }

  @Test("its page is whole", arguments: templates)
  func page(name: String) throws {
    try withTemporaryFolder { folder in
      let page = folder.appending(path: "story.html")
      let outcome = PaychanCommand.program.run(
        "tour", "-", "--html", page.path(), input: template(name))
      #expect(outcome.code == .fine, "\(outcome.messages)")
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("<h1>\(name)</h1>") && html.contains("step-4"))
    }
  }

  @Test("a session without a move, a file that is not there and a bad story are told apart")
  func edges() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      _ = program.run("play", path, "--family", "one-way")
      #expect(program.run("tour", path).output.contains("Nothing has happened yet"))
      #expect(program.run("tour", "\(path).gone").code == .missingInput)
      try Data("{}".utf8).write(to: URL(filePath: path))
      #expect(program.run("tour", path).code == .badData)
    }
  }
}
