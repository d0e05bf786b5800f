package io.carousel.renderer.frame;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.asset.plugins.ClasspathLocator;
import com.jme3.material.Material;
import com.jme3.material.plugins.J3MLoader;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.lwjgl.LwjglGL;
import com.jme3.renderer.lwjgl.LwjglGLExt;
import com.jme3.renderer.lwjgl.LwjglGLFboGL3;
import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.shader.plugins.GLSLLoader;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.detail.DetailChoice;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.light.Ground;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.picture.FloatPixels;
import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Exposure;
import io.carousel.renderer.scene.Lens;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import io.carousel.renderer.timing.Step;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The scene graph, the frame buffers and the passes of {@link FrameRenderer}. Lives on the thread
 * whose OpenGL context it opened.
 */
final class FrameStage implements AutoCloseable {

  private static final double SUN_RADIUS = Math.toRadians(Sun.DIAMETER / 2);
  private static final float EXPOSURE = 1.35f;
  private static final float GROUND_RADIUS = 4000;

  private final int width;
  private final int height;
  private final int passes;
  private final GlContext context;
  private final DeviceStopwatch stopwatch;
  private final DetailChoice detail;
  private final AssetManager assets;
  private final GLRenderer renderer;
  private final RenderManager manager;
  private final ShadowMap sunShadow;
  private final SkyShadows skyShadows;
  private final Viewpoint viewpoint;
  private final Node root = new Node("scene");
  private final PassLight light = new PassLight(root);
  private final Texture2D grain = Grain.texture();
  private final Material ground;
  private final GroundCover cover;
  private final Material backdrop;
  private final SurfacePass surfaces;
  private final ViewPort sumView;
  private final ViewPort developView;
  private final AnnotationPass annotations;
  private final FrameBuffer developed;
  private final Texture2D sum;
  private final Queue<ReadBack> ways = new ArrayDeque<>();
  private final CarMeshes meshes;
  private final DeviceNodes<CarNode> cars;
  private final DeviceNodes<ShadowCasterNode> sunOccluders;
  private final DeviceNodes<ShadowCasterNode> skyOccluders;
  private final Props props;
  private final PropShadows propShadows;
  private final Days days;
  private final Material develop;

  /**
   * What a frame's passes have for light, besides what their shaders have.
   *
   * @param ofSun what throws shadows in the sun's light
   * @param ofSky and in the sky's
   */
  private record Lighting(
      Sun sun,
      List<PassSample> samples,
      List<Rgb> sky,
      ShadowCasterNode ofSun,
      ShadowCasterNode ofSky) {

    /** The radiance of a pass's parts of the sky. */
    List<Rgb> sky(int pass) {
      return sky.subList(pass * PassSample.SKY_PARTS, (pass + 1) * PassSample.SKY_PARTS);
    }
  }

  /** What is made of a scene that is ready. */
  @FunctionalInterface
  private interface Task<T> {

    T on(Scene scene, CarNode car, Lighting lighting);
  }

  /** A stage on an open context, which it closes in the end. */
  FrameStage(
      int width,
      int height,
      int passes,
      CarLibrary library,
      CarMeshes meshes,
      Daylights daylights,
      GlContext context,
      StageOptions options) {
    this.context = context;
    this.stopwatch = options.stopwatch();
    this.detail = options.detail();
    this.width = width;
    this.height = height;
    this.passes = passes;
    assets = assets();
    renderer = new GLRenderer(new LwjglGL(), new LwjglGLExt(), new LwjglGLFboGL3());
    renderer.initialize();
    renderer.setLinearizeSrgbImages(true);
    manager = new RenderManager(renderer);
    skyShadows = new SkyShadows(passes, options.memory().shadows());
    this.meshes = meshes;
    days = new Days(daylights);
    cars =
        new DeviceNodes<>(
            key ->
                new CarNode(
                    key.car().id(),
                    meshes.surfaces(key.car(), key.level()),
                    meshes.extent(key.car()),
                    assets),
            manager,
            stopwatch,
            options.memory().cars(),
            gone -> {});
    sunOccluders = occluders(options.memory().shadows() / 2, gone -> {});
    skyOccluders = occluders(options.memory().shadows() / 2, skyShadows::forget);
    viewpoint = new Viewpoint(width, height);
    sunShadow = ShadowMap.fine(sunMap(width, height));
    for (int i = 0; i < FrameSource.AHEAD; i++) {
      ways.add(new ReadBack(width, height));
    }

    ground = new Material(assets, "Carousel/Ground.j3md");
    ground.setTexture("Grain", grain);
    cover = new GroundCover(ground);
    backdrop = new Material(assets, "Carousel/Backdrop.j3md");
    surfaces =
        new SurfacePass(
            viewpoint.camera(), root, Quad.ground(GROUND_RADIUS, ground), backdrop, assets);
    annotations = new AnnotationPass(viewpoint.camera(), root);
    props = new Props(viewpoint, root, annotations, manager, detail::surface, library, assets);
    propShadows = new PropShadows(root, sunMap(width, height));
    sum = new Texture2D(width, height, Image.Format.RGBA32F);
    Material accumulate = new Material(assets, "Carousel/Accumulate.j3md");
    accumulate.setTexture("Pass", surfaces.picture());
    accumulate.setFloat("Weight", 1f / passes);
    FrameBuffer summed = new FrameBuffer(width, height, 1);
    summed.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(sum));
    sumView = view("sum", summed, accumulate);
    develop = new Material(assets, "Carousel/Develop.j3md");
    develop.setTexture("Radiance", sum);
    developed = new FrameBuffer(width, height, 1);
    developed.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.RGBA8));
    developView = view("develop", developed, develop);
  }

  /**
   * Width and height of the map of the sun's shadow, in texels: twice as fine as the picture, so
   * that it is the picture's pixels that limit a shadow's edge.
   */
  static int sunMap(int width, int height) {
    return Math.min(4096, Math.max(384, 2 * Math.max(width, height)));
  }

  private static AssetManager assets() {
    AssetManager assets = new DesktopAssetManager();
    assets.registerLocator("/", ClasspathLocator.class);
    assets.registerLoader(J3MLoader.class, "j3md");
    assets.registerLoader(GLSLLoader.class, "vert", "frag", "glsllib");
    return assets;
  }

  String device() {
    return context.renderer();
  }

  private DeviceNodes<ShadowCasterNode> occluders(
      long most, Consumer<ShadowCasterNode> onDisposal) {
    return new DeviceNodes<>(
        key ->
            new ShadowCasterNode(
                meshes.occluder(key.car(), key.level()), meshes.extent(key.car()), assets),
        manager,
        stopwatch,
        most,
        onDisposal);
  }

  Picture render(Scene scene) {
    Picture picture = begin(scene).picture();
    stopwatch.lap(Step.READ_BACK);
    return picture;
  }

  /**
   * Draws a frame and begins to fetch it. To be fetched before {@value FrameSource#AHEAD} more have
   * been begun.
   */
  ReadBack begin(Scene scene) {
    return withCar(scene, this::render);
  }

  LinearPicture radiance(Scene scene) {
    return withCar(scene, this::radiance);
  }

  Picture develop(LinearPicture light) {
    develop.setTexture("Radiance", texture(light));
    develop.setFloat("Exposure", EXPOSURE);
    try {
      manager.renderViewPort(developView, 0);
      return readBack().picture();
    } finally {
      develop.setTexture("Radiance", sum);
    }
  }

  Annotation annotate(Scene scene) {
    return withCar(scene, this::annotate);
  }

  private <T> T withCar(Scene scene, Task<T> task) {
    stopwatch.start();
    CarKey key = new CarKey(scene.carId(), scene.proportions());
    CarExtent extent = meshes.extent(key);
    viewpoint.place(scene.camera(), extent.radius(), extent.height());
    Levels levels = Levels.of(detail, viewpoint, extent, sunMap(width, height));
    CarNode car = cars.of(key, levels.surface());
    ShadowCasterNode ofSky = skyOccluders.of(key, levels.sky());
    ShadowCasterNode ofSun = sunOccluders.of(key, levels.sun());
    root.attachChild(car);
    try {
      Lighting lighting = prepare(scene, car, ofSun, ofSky);
      ofSun.turn(car.getLocalRotation());
      standProps(scene, extent, lighting);
      stopwatch.lap(Step.PREPARE);
      return task.on(scene, car, lighting);
    } finally {
      props.clear();
      propShadows.setProps(List.of());
      root.detachChild(car);
    }
  }

  private void standProps(Scene scene, CarExtent extent, Lighting lighting) {
    if (!scene.setting().isEmpty()) {
      // Where they stand is seen by shaders that ask for a light, whatever it is.
      shine(towardsSun(lighting.sun(), new Vector2f()), lighting.ofSun());
      props.stand(scene, extent);
      propShadows.setProps(props.all());
    }
  }

  private Lighting prepare(
      Scene scene, CarNode car, ShadowCasterNode ofSun, ShadowCasterNode ofSky) {
    Day day = days.with(scene.sun(), scene.sky());
    Sun sun = scene.sun().withElevation(day.light().sunElevation());
    backdrop.setBoolean("SkyVisible", scene.sky().visible());
    ground.setBoolean("Hazy", scene.sky().visible());
    Ground lit = day.light().ground(cover.lay(scene));
    light.setDay(day, sun.azimuth(), lit);
    car.setLocalRotation(
        new Quaternion()
            .fromAngleNormalAxis((float) Math.toRadians(scene.carAzimuth()), Vector3f.UNIT_Y));
    car.paint(Rgb.ofSrgb(scene.paint().toSrgb()), scene.coating());
    car.be(scene.condition());
    surfaces.setLampsOn(scene.condition().lampsOn());
    root.updateGeometricState();
    List<PassSample> samples = PassSample.all(passes, scene.sampling());
    return new Lighting(
        sun,
        samples,
        // Seen from the car, the sun's azimuth is another one.
        SkyShares.of(
            day.light().surroundings(),
            sun.azimuth() - scene.carAzimuth(),
            lit,
            samples.stream().flatMap(sample -> sample.skyDirections().stream()).toList()),
        ofSun,
        ofSky);
  }

  private ReadBack render(Scene scene, CarNode car, Lighting lighting) {
    accumulate(scene, car, lighting);
    Lens lens = scene.camera().lens();
    float exposure = exposure(scene.camera().exposure());
    develop.setFloat("Exposure", exposure);
    if (lens.keepsLight()) {
      manager.renderViewPort(developView, 0);
    } else {
      developBehind(lens, exposure);
    }
    stopwatch.lap(Step.DEVELOP);
    return readBack();
  }

  private void developBehind(Lens lens, float exposure) {
    LinearPicture light = FloatPixels.picture(width, height, radiances());
    Texture2D film = texture(LensLight.behind(light, lens, EXPOSURE / exposure));
    develop.setTexture("Radiance", film);
    try {
      manager.renderViewPort(developView, 0);
    } finally {
      develop.setTexture("Radiance", sum);
      film.getImage().dispose();
      // What was disposed of goes at the end of a frame, of which nobody else tells the renderer.
      renderer.postFrame();
    }
  }

  private LinearPicture radiance(Scene scene, CarNode car, Lighting lighting) {
    ground.setTexture("Grain", Grain.none());
    ground.setBoolean("Hazy", false);
    try {
      accumulate(scene, car, lighting);
    } finally {
      ground.setTexture("Grain", grain);
    }
    return FloatPixels.picture(width, height, radiances());
  }

  private void accumulate(Scene scene, CarNode car, Lighting lighting) {
    List<ShadowMap> skyMaps =
        skyShadows.of(lighting.ofSky(), lighting.samples(), scene.sampling(), manager);
    Vector2f onSun = null;
    for (int index = 0; index < passes; index++) {
      PassSample sample = lighting.samples().get(index);
      if (!sample.sunDisc().equals(onSun)) {
        onSun = sample.sunDisc();
        shine(towardsSun(lighting.sun(), onSun), lighting.ofSun());
      }
      light.setSky(
          sample.skyDirections(), car.getLocalRotation(), lighting.sky(index), skyMaps.get(index));
      propShadows.shade(
          manager, sample.skyDirections().stream().map(car.getLocalRotation()::mult).toList());
      stopwatch.lap(Step.SHADOWS);
      viewpoint.shift(sample.pixelOffset(), sample.onLens());
      surfaces.draw(manager, car, props.all());
      stopwatch.lap(Step.SURFACES);
      sumView.setClearColor(index == 0);
      manager.renderViewPort(sumView, 0);
      stopwatch.lap(Step.ACCUMULATE);
    }
  }

  private float exposure(Exposure wanted) {
    return (float) wanted.factor(EXPOSURE, () -> LightMeter.factor(radiances()));
  }

  // The sum of the passes, four numbers a pixel.
  private FloatBuffer radiances() {
    ByteBuffer radiances = BufferUtils.createByteBuffer(width * height * 4 * Float.BYTES);
    renderer.readFrameBufferWithFormat(
        sumView.getOutputFrameBuffer(), radiances, Image.Format.RGBA32F);
    radiances.rewind();
    return radiances.asFloatBuffer();
  }

  // One pass through the middle of each pixel, by the middle of the sun.
  private Annotation annotate(Scene scene, CarNode car, Lighting lighting) {
    PassSample middle = PassSample.all(1, 0).get(0);
    shine(towardsSun(lighting.sun(), middle.sunDisc()), lighting.ofSun());
    viewpoint.shift(middle.pixelOffset());
    return annotations.draw(manager).beforeWhich(props.carPixels());
  }

  private void shine(Vector3f towardsSun, ShadowCasterNode occluder) {
    sunShadow.draw(manager, List.of(towardsSun), occluder);
    propShadows.shine(manager, towardsSun);
    light.setSun(towardsSun, sunShadow);
  }

  private static Vector3f towardsSun(Sun sun, Vector2f disc) {
    Vector3f middle = JmeVectors.direction(sun.elevation(), sun.azimuth());
    Vector3f[] across = JmeVectors.across(middle);
    return middle
        .add(across[0].mult((float) (SUN_RADIUS * disc.x)))
        .addLocal(across[1].mult((float) (SUN_RADIUS * disc.y)))
        .normalizeLocal();
  }

  /** Begins to fetch what was developed, by the way that was used longest ago. */
  private ReadBack readBack() {
    ReadBack way = ways.remove();
    ways.add(way);
    way.begin(renderer, developed);
    return way;
  }

  private static Texture2D texture(LinearPicture light) {
    int size = light.width() * light.height() * FloatPixels.CHANNELS * Float.BYTES;
    ByteBuffer bytes = BufferUtils.createByteBuffer(size);
    FloatPixels.put(light, bytes.asFloatBuffer());
    return new Texture2D(
        new Image(
            Image.Format.RGBA32F, light.width(), light.height(), bytes, null, ColorSpace.Linear));
  }

  // A material over the whole of a buffer.
  private static ViewPort view(String name, FrameBuffer target, Material material) {
    ViewPort view = new ViewPort(name, new Camera(target.getWidth(), target.getHeight()));
    view.setOutputFrameBuffer(target);
    view.setBackgroundColor(ColorRGBA.BlackNoAlpha);
    Geometry picture = Quad.wholePicture(material);
    view.attachScene(picture);
    picture.updateGeometricState();
    return view;
  }

  @Override
  public void close() {
    ways.forEach(ReadBack::close);
    renderer.cleanup();
    context.close();
  }
}
