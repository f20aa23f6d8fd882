/// Pages of equal size in a temporary file; the place of a page that was read back is used again.
///
/// There is no file before the first page is written.
struct PageFile: ~Copyable {
  private let pageBytes: Int
  private let folder: String
  private var file: File?
  /// The slot in which each page is that the file holds.
  private var slots: [Int: Int] = [:]
  private var freeSlots: [Int] = []

  init(pageBytes: Int, in folder: String) {
    self.pageBytes = pageBytes
    self.folder = folder
  }

  /// How many pages are in the file.
  var count: Int { slots.count }

  mutating func write(_ page: Int, _ memory: UnsafeRawPointer) throws(DiskError) {
    let file = try opened()
    let slot = freeSlots.popLast() ?? slots.count
    let bytes = UnsafeRawBufferPointer(start: memory, count: pageBytes)
    try file.write(bytes, at: slot * pageBytes)
    slots[page] = slot
  }

  /// Reads a page back into memory, and forgets it.
  mutating func read(
    _ page: Int, into memory: UnsafeMutableRawPointer
  ) throws(DiskError) {
    guard let file, let slot = slots[page] else {
      preconditionFailure("only pages that were written are asked for")
    }
    let bytes = UnsafeMutableRawBufferPointer(start: memory, count: pageBytes)
    try file.read(bytes, at: slot * pageBytes)
    slots[page] = nil
    freeSlots.append(slot)
  }

  private mutating func opened() throws(DiskError) -> File {
    if let file { return file }
    let file = try File.temporary(in: folder)
    self.file = file
    return file
  }
}
