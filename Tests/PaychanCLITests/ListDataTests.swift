import Channels
import ExactJSON
import Simulation
import Telling
import Testing
import Timelock
import Walkthroughs

@testable import PaychanCLI

@Suite("Lists and events as data")
struct ListDataTests {
  @Test("the stories of the tour are a list of JSON")
  func stories() throws {
    let list = try #require(try decoded("tour", "--list", "--json").array)
    #expect(list.map { $0["name"]?.string } == families.names { $0.storyNames })
    #expect(list.map(\.keys) == list.map { _ in ["name", "title", "about", "steps"] })
  }

  @Test("the ready stories are a list of JSON")
  func templates() throws {
    let list = try #require(try decoded("run", "--list-templates", "--json").array)
    #expect(list.map { $0["name"]?.string } == Timelock.templates.map(\.name))
    #expect(list.map(\.keys) == list.map { _ in ["name", "title", "about", "moves"] })
  }

  @Test("the events of a told step are those that its story has when it is run")
  func events() throws {
    let played = try #require(Walkthrough<Timelock>.named("fees")).played
    let told = try #require(try decoded("tour", "fees", "--json")["steps"]?.array)
    let run = try #require(played.scenes.last).scenario
    let moves = try #require(try run.run().json["moves"]?.array)
    let all = told.flatMap { $0["events"]?.array ?? [] }
    #expect(!all.isEmpty && all == moves.flatMap { $0["events"]?.array ?? [] })
    #expect(told.allSatisfy { $0["happenings"]?.array != nil })
  }
}
