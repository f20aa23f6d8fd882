/// The states that are known and not expanded yet, in the order of their numbers.
///
/// They stand in pages, which are found by number: any thread puts a state where its number says,
/// or takes it from there, and a page goes once all its states were expanded.
@usableFromInline
final class Frontier<State>: @unchecked Sendable {
  /// How many bits of a number tell the place of a state within its page.
  @inlinable static var pageBits: Int { 14 }
  @inlinable static var pageSize: Int { 1 << pageBits }
  /// Enough for every number that a state can have; what is unused takes no memory.
  private static var mostPages: Int { 1 << (31 - pageBits) }

  @usableFromInline let pages: UnsafeMutablePointer<UnsafeMutablePointer<State>?>
  /// How many pages there were, those included that are gone, and how many of them are gone.
  private var made = 0
  private var gone = 0
  /// The number of the first state of the next level.
  private(set) var end = 0
  /// The number of the first state that has not been handed out yet.
  private(set) var taken = 0
  /// How many states there were, those included that are gone.
  private(set) var count = 0
  let overflow: Overflow
  private var file: PageFile

  init(_ overflow: Overflow, folder: String) {
    self.overflow = overflow
    file = PageFile(pageBytes: Self.pageBytes, in: folder)
    pages = ZeroedMemory.allocate(Self.mostPages, of: UnsafeMutablePointer<State>?.self)
  }

  deinit {
    switch overflow {
    case .stops: for number in taken..<count { place(of: number).deinitialize(count: 1) }
    // What goes to disk is bytes alone, and bytes need no end.
    case .goesToDisk: break
    }
    while gone < made { freeFirstPage() }
    ZeroedMemory.release(pages, Self.mostPages)
  }

  /// Where the state of a number stands, or will.
  @inlinable
  func place(of number: Int) -> UnsafeMutablePointer<State> {
    guard let page = pages[number >> Self.pageBits] else {
      preconditionFailure("a page stays until all its states were expanded")
    }
    return page + number & (Self.pageSize - 1)
  }

  /// Goes on where an earlier exploration was: before this state, on a level that ends there.
  ///
  /// The states themselves are still to be put in, from the first that is handed out on.
  func resume(at number: Int, levelEnd: Int) {
    (taken, count, end) = (number, number, levelEnd)
    made = number >> Self.pageBits
    gone = made
  }

  /// Makes places for the states below a number.
  func reserve(to number: Int) {
    while made << Self.pageBits < number {
      pages[made] = ZeroedMemory.allocate(Self.pageSize, of: State.self)
      made += 1
    }
  }

  /// Counts states that were put into the next places.
  func append(_ more: Int) { count += more }

  /// How many states of the level have not been handed out yet.
  var remaining: Int { end - taken }

  /// How many states have not been handed out yet, those of the next level included.
  var waiting: Int { count - taken }

  /// How many states the next level has so far.
  var nextCount: Int { count - end }

  /// Goes on to the next level.
  func advance() {
    end = count
  }

  /// Hands out the next states to expand, at most this many, all of one page.
  ///
  /// Who takes them empties their places.
  func take(_ wanted: Int) -> Piece {
    let pageEnd = (taken >> Self.pageBits + 1) << Self.pageBits
    let piece = Piece(first: taken, count: min(wanted, end - taken, pageEnd - taken))
    taken += piece.count
    return piece
  }

  /// Frees the pages whose states were all expanded.
  func freeEmptied() {
    while gone < taken >> Self.pageBits { freeFirstPage() }
  }

  private func freeFirstPage() {
    if let page = pages[gone] { ZeroedMemory.release(page, Self.pageSize) }
    pages[gone] = nil
    gone += 1
  }
}

extension Frontier {
  private static var pageBytes: Int { pageSize * MemoryLayout<State>.stride }

  /// How many of the states that wait are in memory.
  var inMemory: Int { waiting - file.count << Self.pageBits }

  /// Writes full pages to disk, those first that are needed last, until the rest fits.
  ///
  /// The page that is expanded and the one that grows stay in any case.
  func spill(toFit bytes: Int) throws(DiskError) {
    guard overflow == .goesToDisk else { return }
    var page = count >> Self.pageBits - 1
    while page > taken >> Self.pageBits, (made - gone - file.count) * Self.pageBytes > bytes {
      if let memory = pages[page] {
        try file.write(page, memory)
        ZeroedMemory.release(memory, Self.pageSize)
        pages[page] = nil
      }
      page -= 1
    }
  }

  /// Reads the page back from which states are handed out next, if it is on disk.
  func fetch() throws(DiskError) {
    let page = taken >> Self.pageBits
    guard page < made, pages[page] == nil else { return }
    let memory = ZeroedMemory.allocate(Self.pageSize, of: State.self)
    pages[page] = memory
    try file.read(page, into: memory)
  }
}
