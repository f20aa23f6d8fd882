import Testing

@testable import PaychanCLI

@Suite("The window of batches in work")
struct BatchWindowTests {
  private typealias Window = BatchWindow<Int, Int>

  /// Adds a batch, works on it, and takes its answer.
  private func pass(_ window: inout Window, weight: Int) throws {
    window.add([1], weight: weight)
    let taken = window.take()
    let work = try #require(taken)
    window.answer(work.place, with: [2])
    let answers = window.removeHead()
    #expect(answers == [2])
  }

  @Test("has room until the weight in it is reached, and again when that has left")
  func weight() throws {
    var window = Window(capacity: 4, maximumWeight: 10)
    for weight in [10, 25, 9] { try pass(&window, weight: weight) }
    window.add([1], weight: 9)
    #expect(window.hasRoom)
    window.add([1], weight: 1)
    #expect(!window.hasRoom)
  }

  @Test("has room for so many batches")
  func capacity() {
    var window = Window(capacity: 2, maximumWeight: 10)
    window.add([1], weight: 0)
    #expect(window.hasRoom)
    window.add([1], weight: 0)
    #expect(!window.hasRoom)
  }

  @Test("takes one batch, however heavy, when it is empty")
  func heavy() {
    var window = Window(capacity: 2, maximumWeight: 10)
    #expect(window.hasRoom)
    window.add([1], weight: 100)
    #expect(!window.hasRoom)
  }
}
