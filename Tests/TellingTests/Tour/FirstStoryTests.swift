import Channels
import Foundation
import Testing
import Timelock
import Walkthroughs

@testable import Telling

/// A new reader finds the answers in the first story alone.
@Suite("The first story")
struct FirstStoryTests {
  /// A row of the page that lists questions and answers.
  struct Answer: Sendable, CustomTestStringConvertible {
    let question: String
    let step: Int
    let words: String

    var testDescription: String { question }
  }

  static let answers: [Answer] = {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let page = package.appending(
      path: "Sources/Walkthroughs/Walkthroughs.docc/WhatTheFirstStoryAnswers.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let step = Int(cells[1]) else { return nil }
      return Answer(question: cells[0], step: step, words: cells[2])
    }
  }()

  @Test("there are answers to look for")
  func present() {
    #expect(Self.answers.count >= 5)
  }

  @Test("each answer stands in the step that is named", arguments: answers)
  func answered(answer: Answer) throws {
    let scene = Walkthrough<Timelock>.all[0].played.scenes[answer.step - 1]
    #expect(scene.paragraphs.contains { $0.contains(answer.words) }, "\(scene.paragraphs)")
  }
}
