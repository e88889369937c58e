package planted.modules_depend_in_one_direction.postgres;

class FineServer {}
