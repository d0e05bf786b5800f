package io.carousel.renderer.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lwjgl.assimp.AIFile;
import org.lwjgl.assimp.AIFileIO;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryUtil;

/** Opens files for Assimp, those of a model's folder only. To be closed after the import. */
final class FolderFiles implements AutoCloseable {

  private final ModelFolder folder;
  private final AIFileIO io;
  private final Map<Long, Open> open = new HashMap<>();

  /** A file that Assimp reads, with the functions that it calls. */
  private record Open(FileChannel channel, AIFile file) {}

  FolderFiles(ModelFolder folder) {
    this.folder = folder;
    this.io =
        AIFileIO.calloc()
            .OpenProc((self, name, mode) -> open(MemoryUtil.memUTF8(name)))
            .CloseProc((self, file) -> close(file));
  }

  /** What Assimp is to open files by. */
  AIFileIO io() {
    return io;
  }

  private long open(String name) {
    if (!folder.has(name) || !folder.allows(name)) {
      return MemoryUtil.NULL;
    }
    try {
      Path path = folder.file(name);
      FileChannel channel = FileChannel.open(path);
      long size = Files.size(path);
      AIFile file =
          AIFile.calloc()
              .ReadProc((self, buffer, unit, count) -> read(channel, buffer, unit, count))
              .WriteProc((self, buffer, unit, count) -> 0)
              .TellProc(self -> tell(channel))
              .FileSizeProc(self -> size)
              .SeekProc((self, offset, origin) -> seek(channel, size, offset, origin))
              .FlushProc(self -> {});
      open.put(file.address(), new Open(channel, file));
      return file.address();
    } catch (IOException e) {
      return MemoryUtil.NULL; // As for any file that cannot be opened.
    }
  }

  private static long read(FileChannel channel, long address, long unit, long count) {
    try {
      long left = channel.size() - channel.position();
      // Whole units only, as the C library has it; of those, as many as one buffer takes.
      long wanted = unit == 0 ? 0 : Math.min(count, left / unit);
      long done = 0;
      while (done < wanted * unit) {
        int next = (int) Math.min(wanted * unit - done, Integer.MAX_VALUE / 2);
        ByteBuffer buffer = MemoryUtil.memByteBuffer(address + done, next);
        if (channel.read(buffer) <= 0) {
          break;
        }
        done += buffer.position();
      }
      return unit == 0 ? 0 : done / unit;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long tell(FileChannel channel) {
    try {
      return channel.position();
    } catch (IOException e) {
      return 0;
    }
  }

  private static int seek(FileChannel channel, long size, long offset, int origin) {
    try {
      long from =
          switch (origin) {
            case Assimp.aiOrigin_CUR -> channel.position();
            case Assimp.aiOrigin_END -> size;
            default -> 0;
          };
      if (from + offset < 0 || from + offset > size) {
        return Assimp.aiReturn_FAILURE;
      }
      channel.position(from + offset);
      return Assimp.aiReturn_SUCCESS;
    } catch (IOException e) {
      return Assimp.aiReturn_FAILURE;
    }
  }

  private void close(long address) {
    Open one = open.remove(address);
    if (one != null) {
      release(one);
    }
  }

  private static void release(Open one) {
    AIFile file = one.file();
    file.ReadProc().free();
    file.WriteProc().free();
    file.TellProc().free();
    file.FileSizeProc().free();
    file.SeekProc().free();
    file.FlushProc().free();
    file.free();
    try {
      one.channel().close();
    } catch (IOException e) {
      return; // It was opened to read: nothing can be lost.
    }
  }

  @Override
  public void close() {
    open.values().forEach(FolderFiles::release);
    open.clear();
    io.OpenProc().free();
    io.CloseProc().free();
    io.free();
  }
}
